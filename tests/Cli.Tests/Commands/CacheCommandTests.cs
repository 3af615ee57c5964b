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
        var table = bed.Wrapgen(["cache", "stats"]).Output;
        Assert.Contains("hits                   3\n", table, StringComparison.Ordinal);
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
        Assert.StartsWith("Hit:", Explain(bed), StringComparison.Ordinal);
        File.AppendAllText(bed.Checkout.Near, "int more;\n");
        File.Delete(bed.Checkout.Deep);
        var text = Explain(bed);
        Assert.StartsWith("Miss: the command is recorded, but the files differ", text, StringComparison.Ordinal);
        Assert.Contains($"file changed or new: {bed.Checkout.Near}\n", text, StringComparison.Ordinal);
        Assert.Contains($"file gone: {bed.Checkout.Deep}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_names_the_flag_the_binary_and_the_directory_that_differ()
    {
        using var bed = new CacheBed();
        Assert.Contains("no run of unit.cxx is recorded", Explain(bed), StringComparison.Ordinal);
        bed.Run();
        bed.Checkout.Arguments.Add("-DNEW");
        bed.Checkout.Arguments.Remove("-w");
        bed.CastXml.Install("another");
        bed.Checkout.SearchIn("first", "second", "include");
        var text = Explain(bed);
        Assert.Contains("argument is new: -DNEW\n", text, StringComparison.Ordinal);
        Assert.Contains("argument no longer given: -w\n", text, StringComparison.Ordinal);
        Assert.Contains("castxml changed: ", text, StringComparison.Ordinal);
        Assert.Contains("include flag is new: -I\n", text, StringComparison.Ordinal);
        Assert.Contains($"User: {Path.Combine(bed.Checkout.Source, "second")}\n", text, StringComparison.Ordinal);
        Assert.Single(bed.CastXml.Calls);
    }

    [Fact]
    public void Verify_reports_and_removes_what_is_damaged()
    {
        using var bed = new CacheBed();
        bed.Run();
        Assert.Equal(0, bed.Wrapgen(["cache", "verify"]).ExitCode);
        var entry = Assert.Single(bed.Files("entries"));
        File.WriteAllBytes(entry, File.ReadAllBytes(entry)[..^1]);
        var result = bed.Wrapgen(["cache", "verify"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{entry}: error WG6003", result.Error, StringComparison.Ordinal);
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

    private static string Explain(CacheBed bed) =>
        bed.Wrapgen(["cache", "explain", "--", .. bed.Checkout.Command(bed.CastXml.Path)]).Output;
}
