using System.Text.Json;
using Wrapgen.Cli.Tests.CastXmlCache;

namespace Wrapgen.Cli.Tests.Commands;

/// <summary><c>wrapgen cache</c>: statistics, explanations, verification.</summary>
public sealed class CacheCommandTests
{
    [Fact]
    public void Stats_count_hits_by_level_and_misses_by_reason()
    {
        using var bed = new CacheBed();
        bed.Run();
        bed.Run();
        bed.Run();
        bed.Checkout.SearchIn("first", "second", "include");
        bed.Run();
        File.AppendAllText(bed.Checkout.Near, "int more;\n");
        bed.Run();
        var transcript = bed.Transcript("cache/stats");
        bed.Record(transcript, 0, "cache", "stats");
        transcript.IsRecorded();
        using var json = JsonDocument.Parse(bed.Wrapgen(["cache", "stats", "--json"]).Output);
        var root = json.RootElement;
        Assert.Equal((2, 1), (root.GetProperty("hits_l1").GetInt32(), root.GetProperty("hits_l2").GetInt32()));
        Assert.Equal(1, root.GetProperty("misses").GetProperty("not_recorded").GetInt32());
        Assert.Equal(1, root.GetProperty("misses").GetProperty("header_changed").GetInt32());
        Assert.Equal((2, 0), (root.GetProperty("entries").GetInt32(), root.GetProperty("errors").GetInt32()));
        Assert.True(root.GetProperty("bytes").GetInt64() > 0);
        Assert.True(root.GetProperty("bytes_saved").GetInt64() > 0);
        Assert.True(root.GetProperty("castxml_seconds_saved").GetDouble() > 0);
    }

    [Fact]
    public void Explain_names_the_header_that_differs()
    {
        using var bed = new CacheBed();
        bed.Run();
        var transcript = bed.Transcript("cache/explain-header");
        Explain(bed, transcript);
        File.AppendAllText(bed.Checkout.Near, "int more;\n");
        File.Delete(bed.Checkout.Deep);
        Explain(bed, transcript);
        transcript.IsRecorded();
    }

    [Fact]
    public void Explain_names_the_flag_the_binary_and_the_directory_that_differ()
    {
        using var bed = new CacheBed();
        var transcript = bed.Transcript("cache/explain-command");
        Explain(bed, transcript);
        bed.Run();
        bed.Checkout.Arguments.Add("-DNEW");
        bed.Checkout.Arguments.Remove("-w");
        bed.CastXml.Install("another");
        bed.Checkout.SearchIn("first", "second", "include");
        Explain(bed, transcript);
        transcript.IsRecorded();
        Assert.Single(bed.CastXml.Calls);
    }

    [Fact]
    public void Verify_reports_and_removes_what_is_damaged()
    {
        using var bed = new CacheBed();
        bed.Run();
        var transcript = bed.Transcript("cache/verify");
        bed.Record(transcript, 0, "cache", "verify");
        var entry = Assert.Single(bed.Files("entries"));
        transcript.Hide(Path.GetRelativePath(Path.Combine(bed.Root, "entries"), entry), "<entry>");
        File.WriteAllBytes(entry, File.ReadAllBytes(entry)[..^1]);
        bed.Record(transcript, 1, "cache", "verify");
        transcript.IsRecorded();
        Assert.False(File.Exists(entry));
        bed.Expect("miss (entry gone");
        bed.Expect("hit L1");
    }

    [Fact]
    public void Clear_removes_everything()
    {
        using var bed = new CacheBed();
        bed.Run();
        Assert.Equal(0, bed.Wrapgen(["cache", "clear"]).ExitCode);
        Assert.Empty(bed.Files("entries").Concat(bed.Files("histories")));
        bed.Expect("miss (not recorded)");
    }

    private static void Explain(CacheBed bed, Transcript transcript) =>
        bed.Record(transcript, 0, ["cache", "explain", "--", .. bed.Checkout.Command(bed.CastXml.Path)]);
}
