using System.Diagnostics;
using System.Text.Json;
using Wrapgen.Pipeline;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Reporting.Times;

namespace Wrapgen.Reporting.Tests.Times;

/// <summary>Traces of builds.</summary>
public sealed class ChromeTraceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_is_written_is_read_again_in_order_of_start()
    {
        var file = _folder["trace.json"];
        using (var trace = new ChromeTrace(file) { Jobs = 3 })
        {
            var start = Stopwatch.GetTimestamp();
            trace.Record(new StageTiming("modelling", "M", "b", start + 9000, start + 9000));
            trace.Record(new StageTiming("parsing", "M", "a", start, start + 8000));
        }

        var read = TraceFile.Read(file);

        Assert.Equal(3, read.Jobs);
        Assert.Equal(
            ["parsing M a", "modelling M b"],
            read.Steps.Select(step => $"{step.Stage} {step.Module} {step.Subject}")
        );
        Assert.Equal(0, read.Steps[0].StartUs);
        Assert.Equal(0, read.Steps[1].DurationUs);
    }

    [Fact]
    public void Events_have_the_members_that_viewers_expect()
    {
        var file = _folder["trace.json"];
        using (var trace = new ChromeTrace(file))
            trace.Record(
                new StageTiming(StageNames.Module, "M", "M", Stopwatch.GetTimestamp(), Stopwatch.GetTimestamp())
            );

        using var json = JsonDocument.Parse(File.ReadAllText(file));
        Assert.Equal(
            ["displayTimeUnit", "otherData", "traceEvents"],
            json.RootElement.EnumerateObject().Select(member => member.Name)
        );
        var only = Assert.Single(json.RootElement.GetProperty("traceEvents").EnumerateArray());
        Assert.Equal(
            ["name", "cat", "ph", "ts", "dur", "pid", "tid", "args"],
            only.EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal(("M", "X"), (only.GetProperty("name").GetString(), only.GetProperty("ph").GetString()));
    }

    [Fact]
    public void A_trace_that_cannot_be_written_is_a_diagnostic() =>
        Assert.Equal("WG9002", Assert.Throws<WrapgenException>(() => new ChromeTrace(_folder.Path)).Diagnostic.Code);

    public void Dispose() => _folder.Dispose();
}
