using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Wrapgen.Pipeline;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Reporting.Documents;

namespace Wrapgen.Reporting.Times;

/// <summary>Collects steps, and writes them in the trace event format of Chrome and Perfetto when the build is through.</summary>
internal sealed class ChromeTrace : IStageTrace, IDisposable
{
    private readonly ConcurrentQueue<(StageTiming Timing, int Thread, int Core)> _events = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly FileStream _file;

    /// <exception cref="WrapgenException">WG9002: the file cannot be written.</exception>
    public ChromeTrace(string path)
    {
        try
        {
            _file = new FileStream(path, FileMode.Create, FileAccess.Write);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnwritableFile(path, failure.Message), failure);
        }
    }

    /// <summary>How much may be worked on at once; 0: unknown.</summary>
    public int Jobs { get; init; }

    public void Record(StageTiming timing) =>
        _events.Enqueue((timing, Environment.CurrentManagedThreadId, Thread.GetCurrentProcessorId()));

    /// <summary>A step for all modules, ended by disposing it.</summary>
    public IDisposable Begin(string stage) => new Step(this, stage);

    public void Dispose()
    {
        using (_file)
        using (var json = new Utf8JsonWriter(_file))
        {
            json.WriteStartObject();
            json.WriteString("displayTimeUnit", "ms");
            json.WriteStartObject("otherData");
            json.WriteString("tool", ToolName.Text);
            json.WriteNumber("jobs", Jobs);
            json.WriteEndObject();
            json.WriteStartArray("traceEvents");
            foreach (var (timing, thread, core) in _events.OrderBy(item => item.Timing.Start))
                Write(json, timing, (thread, core));
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private void Write(Utf8JsonWriter json, StageTiming timing, (int Thread, int Core) at)
    {
        json.WriteStartObject();
        json.WriteString("name", timing.Stage == "module" ? timing.Subject : timing.Stage);
        json.WriteString("cat", timing.Stage);
        json.WriteString("ph", "X");
        json.WriteNumber("ts", Stopwatch.GetElapsedTime(_start, timing.Start).TotalMicroseconds);
        json.WriteNumber("dur", Stopwatch.GetElapsedTime(timing.Start, timing.End).TotalMicroseconds);
        json.WriteNumber("pid", 1);
        json.WriteNumber("tid", at.Thread);
        json.WriteStartObject("args");
        json.WriteString("module", timing.Module);
        json.WriteString("subject", timing.Subject);
        json.WriteNumber("core", at.Core);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private sealed class Step(ChromeTrace trace, string stage) : IDisposable
    {
        private readonly long _begin = Stopwatch.GetTimestamp();

        public void Dispose() => trace.Record(new StageTiming(stage, "", stage, _begin, Stopwatch.GetTimestamp()));
    }
}
