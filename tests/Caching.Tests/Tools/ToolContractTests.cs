using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Recording;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests.Tools;

/// <summary>The cache serves any tool from any backend: nothing here is castxml or a folder.</summary>
public sealed class ToolContractTests : IDisposable
{
    private readonly ToolBed _bed = new();

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void A_hit_restores_every_output_and_prints_the_log()
    {
        Assert.Equal("wrapped\n", _bed.Run());
        string[] outputs = [_bed.Output, _bed.Output + ".py"];
        var contents = Array.ConvertAll(outputs, File.ReadAllText);
        Array.ForEach(outputs, File.Delete);
        Assert.Equal("wrapped\n", _bed.Run());
        Assert.Equal(contents, Array.ConvertAll(outputs, File.ReadAllText));
        Assert.Equal(1, _bed.Runs);
    }

    [Fact]
    public void An_optional_output_that_a_run_does_not_write_is_not_restored()
    {
        File.WriteAllText(_bed.Unit, "%include \"part.i\"\n");
        _bed.Run();
        File.Delete(_bed.Output);
        _bed.Run();
        Assert.True(File.Exists(_bed.Output));
        Assert.False(File.Exists(_bed.Output + ".py"));
        Assert.Equal(1, _bed.Runs);
    }

    [Fact]
    public void A_changed_input_is_a_miss_and_its_old_content_a_hit()
    {
        _bed.Run();
        File.WriteAllText(_bed.Part, "other\n");
        _bed.Run();
        Assert.Contains("other", File.ReadAllText(_bed.Output), StringComparison.Ordinal);
        File.WriteAllText(_bed.Part, "part\n");
        _bed.Run();
        Assert.DoesNotContain("other", File.ReadAllText(_bed.Output), StringComparison.Ordinal);
        Assert.Equal(2, _bed.Runs);
    }

    [Fact]
    public void Damaged_objects_are_never_served_and_are_replaced()
    {
        _bed.Run();
        _bed.Backend.Damage();
        _bed.Run();
        Assert.Equal(2, _bed.Runs);
        _bed.Run();
        Assert.Equal(2, _bed.Runs);
    }

    [Fact]
    public void A_command_that_the_tool_cannot_cache_just_runs()
    {
        _bed.Run("-help");
        _bed.Run("-help");
        Assert.Equal(2, _bed.Runs);
        Assert.Empty(_bed.Backend.Objects);
    }

    [Fact]
    public void A_batch_records_what_another_process_produced_and_every_later_lookup_hits()
    {
        _bed.PassTick();
        using var session = _bed.OpenSession();
        var started = NativeFiles.Now();
        var batch = new CacheBatch(session, _bed.Tool, _bed);
        var missed = batch.Look(_bed.Command());
        Assert.Equal(MissReason.NotRecorded, missed.Verdict.Miss.Reason);
        var log = new LogChunk(StandardStream.Output, "from the batch\n"u8.ToArray());
        var products = new RunProducts([_bed.Unit, _bed.Part], started, [log], TimeSpan.FromSeconds(1))
        {
            Outputs = ["made elsewhere"u8.ToArray(), null],
        };
        Assert.Null(batch.Record(missed, products));
        Assert.NotNull(_bed.Look().Verdict.Entry);
        Assert.Equal("made elsewhere", File.ReadAllText(_bed.Output));
        Assert.Equal("from the batch\n", _bed.TakePrinted());
        Assert.Equal("from the batch\n", _bed.Run());
        Assert.Equal(0, _bed.Runs);
    }
}
