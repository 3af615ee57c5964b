using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Wrapgen.Pipeline;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Reporting.Documents;

namespace Wrapgen.Reporting.Times;

/// <summary>
/// Collects the steps of a build, and writes them as a trace for Chrome and Perfetto when the build ends.
/// </summary>
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

    /// <summary>How many modules may run at once; 0: unknown.</summary>
    public int Jobs { get; init; }

    public void Record(StageTiming timing) =>
        _events.Enqueue((timing, Environment.CurrentManagedThreadId, Thread.GetCurrentProcessorId()));

    /// <summary>A step for all modules, ended by disposing it.</summary>
    public IDisposable Begin(string stage) => new Step(this, stage);

    public void Dispose()
    {
        using (_file)
        {
            var document = new TraceDocument
            {
                DisplayTimeUnit = "ms",
                OtherData = new TraceOrigin(ToolName.Text, Jobs),
                TraceEvents = _events
                    .OrderBy(item => item.Timing.Start)
                    .Select(item => EventOf(item.Timing, item.Thread, item.Core)),
            };
            JsonSerializer.Serialize(_file, document, TraceJsonContext.Default.TraceDocument);
        }
    }

    private TraceEvent EventOf(StageTiming timing, int thread, int core) =>
        new(
            timing.Stage == StageNames.Module ? timing.Subject : timing.Stage,
            timing.Stage,
            "X",
            Stopwatch.GetElapsedTime(_start, timing.Start).TotalMicroseconds,
            Stopwatch.GetElapsedTime(timing.Start, timing.End).TotalMicroseconds,
            1,
            thread,
            new TraceArguments(timing.Module, timing.Subject, core)
        );

    private sealed class Step(ChromeTrace trace, string stage) : IDisposable
    {
        private readonly long _begin = Stopwatch.GetTimestamp();

        public void Dispose() => trace.Record(new StageTiming(stage, "", stage, _begin, Stopwatch.GetTimestamp()));
    }
}
