using System.Text;

namespace Wrapgen.Cli.Tests.CastXmlCache;

/// <summary>The cache is invisible: exit code, output and XML are those of castxml.</summary>
public sealed class DropInTests
{
    [Fact]
    public void Nothing_is_printed_unless_asked()
    {
        using var bed = new CacheBed();
        bed.Environment["ITK_WRAP_CACHE_VERBOSE"] = null;
        Assert.Equal(new ToolResult(0, "", ""), bed.Run());
        Assert.Equal(new ToolResult(0, "", ""), bed.Run());
    }

    [Fact]
    public void Castxml_gets_its_arguments_untouched()
    {
        using var bed = new CacheBed();
        bed.Run();
        var expected = string.Join(' ', bed.Checkout.Command("").Skip(1));
        Assert.StartsWith(expected + " -MD -MF ", Assert.Single(bed.CastXml.Calls), StringComparison.Ordinal);
        bed.Run(null, "--no-cache");
        Assert.Equal(expected, bed.CastXml.Calls[^1]);
    }

    [Fact]
    public void A_failing_castxml_passes_its_exit_code_and_nothing_is_stored()
    {
        using var bed = new CacheBed();
        bed.CastXml.Prints("", "unit.cxx:1: error: no\n");
        bed.CastXml.Does("exit 3");
        for (var run = 1; run <= 2; run++)
        {
            var result = bed.Run();
            Assert.Equal(3, result.ExitCode);
            Assert.StartsWith("unit.cxx:1: error: no\n", result.Error, StringComparison.Ordinal);
            Assert.Contains("error WG6002: castxml failed with exit code 3", result.Error, StringComparison.Ordinal);
            Assert.Contains("'('", result.Error, StringComparison.Ordinal);
            Assert.Equal(run, bed.CastXml.Runs);
        }
        Assert.Empty(bed.Files("entries"));
        Assert.Empty(bed.Files("staging"));
        Assert.False(File.Exists(bed.Checkout.Output));
    }

    [Fact]
    public void A_castxml_killed_by_a_signal_ends_with_128_and_its_number()
    {
        using var bed = new CacheBed();
        bed.CastXml.Does("kill -9 $$");
        var result = bed.Run();
        Assert.Equal(128 + 9, result.ExitCode);
        Assert.Contains("WG6002: castxml failed with signal 9", result.Error, StringComparison.Ordinal);
        Assert.Empty(bed.Files("entries"));
    }

    [Fact]
    public void A_signal_that_ends_the_build_reaches_castxml()
    {
        using var bed = new CacheBed();
        bed.CastXml.Does(
            "trap 'echo term > \"$here.term\"; kill $!; exit 9' TERM; sleep 60 & kill -TERM $PPID; wait $!"
        );
        var result = bed.RunProcess();
        Assert.Equal(9, result.ExitCode);
        Assert.True(File.Exists(bed.CastXml.Path + ".term"));
    }

    [Fact]
    public void A_castxml_that_is_not_there_says_so()
    {
        using var bed = new CacheBed();
        File.Delete(bed.CastXml.Path);
        var result = bed.Run();
        Assert.Equal(127, result.ExitCode);
        Assert.Contains("error WG6001", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_are_replayed_on_a_hit()
    {
        using var bed = new CacheBed();
        bed.Environment["ITK_WRAP_CACHE_VERBOSE"] = null;
        bed.CastXml.Prints("note: größe\n", "unit.cxx:1: warning: \u001b[1mwhat\u001b[0m\n");
        var miss = bed.Run();
        Assert.Equal("unit.cxx:1: warning: \u001b[1mwhat\u001b[0m\n", miss.Error);
        Assert.Equal("note: größe\n", miss.Output);
        Assert.Equal(miss, bed.Run());
        Assert.Equal(1, bed.CastXml.Runs);
    }

    [Theory]
    [InlineData("a folder with spaces")]
    [InlineData("it's \"quoted\"")]
    [InlineData("größe-日本-🎉")]
    [InlineData("amper&sand <tag>")]
    public void Paths_may_hold_anything(string folder)
    {
        using var bed = new CacheBed(folder);
        bed.Expect("miss (not recorded)");
        var xml = bed.Checkout.Xml;
        Assert.Contains("int near;", xml, StringComparison.Ordinal);
        bed.Expect("hit L1");
        Assert.Equal(xml, bed.Checkout.Xml);
        var other = new Checkout(bed["other & 'else'"]);
        bed.Expect("hit L1", other);
        bed.Run(other, "--no-cache");
        var expected = other.Xml;
        bed.Expect("hit L1", other);
        Assert.Equal(expected, other.Xml);
    }

    [Fact]
    public void An_output_directory_that_does_not_exist_fails_as_castxml_fails()
    {
        using var bed = new CacheBed();
        bed.Run();
        var command = bed
            .Checkout.Command(bed.CastXml.Path)
            .Select(argument => argument == bed.Checkout.Output ? bed["missing", "unit.xml"] : argument)
            .ToList();
        var cached = bed.Wrapgen(["castxml", .. command]);
        var direct = Tool.Run(command);
        Assert.NotEqual(0, direct.ExitCode);
        Assert.Equal(direct.ExitCode, cached.ExitCode);
        Assert.Contains(direct.Error.Trim(), cached.Error, StringComparison.Ordinal);
        Assert.Contains("miss (output cannot be written)", cached.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_output_or_a_unit_castxml_runs_and_nothing_is_cached()
    {
        using var bed = new CacheBed();
        bed.CastXml.Does("exit 0");
        var noOutput = bed.Wrapgen(["castxml", bed.CastXml.Path, "-c", bed.Checkout.Unit]);
        Assert.Contains("not cached (not cacheable: no output file (-o))", noOutput.Error, StringComparison.Ordinal);
        var noUnit = bed.Wrapgen(["castxml", bed.CastXml.Path, "--version"]);
        Assert.Contains("not cached (not cacheable: the flag --version)", noUnit.Error, StringComparison.Ordinal);
        Assert.Equal((2, 0), (bed.CastXml.Runs, bed.Files("entries").Count));
    }

    [Fact]
    public void The_cache_can_be_switched_off()
    {
        using var bed = new CacheBed();
        bed.Run();
        Assert.Contains("not cached (bypassed)", bed.Run(null, "--no-cache").Error, StringComparison.Ordinal);
        bed.Environment["ITK_WRAP_CACHE_BYPASS"] = "1";
        Assert.Contains("not cached (bypassed)", bed.Run().Error, StringComparison.Ordinal);
        Assert.Equal(3, bed.CastXml.Runs);
    }

    [Fact]
    public void The_depfile_lists_the_headers_on_hits_and_misses()
    {
        using var bed = new CacheBed("check out #1 $x");
        var depfile = bed["unit.d"];
        var files = new[] { bed.Checkout.Unit, bed.Checkout.Top, bed.Checkout.Near, bed.Checkout.Deep };
        static string Escape(string path) =>
            path.Replace("$", "$$", StringComparison.Ordinal)
                .Replace("#", "\\#", StringComparison.Ordinal)
                .Replace(" ", "\\ ", StringComparison.Ordinal);
        var expected =
            $"{Escape(bed.Checkout.Output)}:{string.Concat(files.Select(file => $" \\\n  {Escape(file)}"))}\n";
        bed.Run(null, "--depfile", depfile);
        Assert.Equal(expected, File.ReadAllText(depfile));
        File.Delete(depfile);
        Assert.Contains("hit L1", bed.Run(null, "--depfile", depfile).Error, StringComparison.Ordinal);
        Assert.Equal(expected, File.ReadAllText(depfile));
    }

    [Fact]
    public void A_run_loads_neither_the_model_stages_libraries_nor_a_command_line_parser()
    {
        using var bed = new CacheBed();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads /proc");
        bed.CastXml.Does("grep -o '[^/]*\\.dll' /proc/$PPID/maps | sort -u > \"$here.loaded\"");
        bed.RunProcess();
        var loaded = File.ReadAllText(bed.CastXml.Path + ".loaded", Encoding.UTF8);
        foreach (
            var assembly in (string[])
                ["Sqlite", "SQLitePCL", "MessagePack", "Scriban", "CommandLine", "Text.Json", "Wrapgen.Emitters"]
        )
            Assert.DoesNotContain(assembly, loaded, StringComparison.OrdinalIgnoreCase);
    }
}
