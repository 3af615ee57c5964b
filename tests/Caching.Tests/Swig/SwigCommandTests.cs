using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Swig;
using Wrapgen.Caching.Upkeep;

namespace Wrapgen.Caching.Tests.Swig;

/// <summary>What is cached, what is not and why, and what a hit does besides restoring files.</summary>
public sealed class SwigCommandTests
{
    [Theory]
    [InlineData("-E", "the flag -E")]
    [InlineData("-MM", "the flag -MM")]
    [InlineData("-includeall", "the flag -includeall")]
    [InlineData("-debug-classes", "the flag -debug-classes")]
    [InlineData("-java", "a target language other than -python")]
    [InlineData("more.i", "two interface files")]
    public void A_command_that_cannot_be_cached_says_why(string argument, string reason)
    {
        var invocation = Invocation.Parse(["swig", "-python", argument, "-o", "x.cpp", "x.i"])!;
        Assert.Equal(reason, SwigArguments.Parse(invocation).Obstacle);
    }

    [Fact]
    public void Response_files_are_read()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("options", "-python -o 'a b.cpp' \"-Ix y\"");
        var arguments = SwigArguments.Parse(Invocation.Parse(["swig", "@" + file, "x.i"])!);
        Assert.Null(arguments.Obstacle);
        Assert.Equal(("a b.cpp", "x y"), (arguments.Wrapper, arguments.SearchDirectories[0].Path));
        Assert.Equal([file], arguments.ResponseFiles);
    }

    [Fact]
    public void Every_output_is_restored_and_warnings_are_printed_again()
    {
        using var bed = new SwigBed();
        bed.Write(
            "checkout/src/unit.i",
            "%module(directors=\"1\") unit\n%feature(\"director\");\n"
                + "class Unit { public: virtual ~Unit(); virtual int Own(); Unit &operator=(const Unit &); };\n"
        );
        Assert.Equal(0, bed.Run(bed.Command()));
        var warning = "unit.i:3: Warning 362";
        Assert.Contains(warning, bed.Printed, StringComparison.Ordinal);
        var header = bed["checkout", "out", "unit.h"];
        var text = File.ReadAllText(header);
        Directory.Delete(bed["checkout", "out"], recursive: true);
        Assert.Equal(0, bed.Run(bed.Command()));
        var printed = bed.Printed;
        Assert.Contains("hit L1", printed, StringComparison.Ordinal);
        Assert.Contains(warning, printed, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(header));
    }

    [Fact]
    public void An_output_that_the_run_did_not_write_is_not_stored()
    {
        using var bed = new SwigBed();
        bed.Write("checkout/out/unit.h", "from another time\n");
        bed.Expect("miss (not recorded)");
        File.Delete(bed["checkout", "out", "unit.h"]);
        bed.Expect("hit L1");
        Assert.False(File.Exists(bed["checkout", "out", "unit.h"]));
    }

    [Fact]
    public void A_depfile_is_written_on_misses_and_hits_whether_the_build_or_the_command_asks()
    {
        using var bed = new SwigBed();
        var depfile = bed["unit.d"];
        bed.Expect("miss (not recorded)", bed.Command(), new RunOptions { Depfile = depfile });
        var text = File.ReadAllText(depfile);
        foreach (var file in (string[])["src/unit.i", "src/middle.i", "shared/deep.i", "shared/typemaps.i"])
            Assert.Contains(bed["checkout"] + "/" + file, text, StringComparison.Ordinal);
        File.Delete(depfile);
        bed.Expect("hit L1", "checkout", "-MMD", "-MF", depfile, "-MT", "target");
        Assert.Equal(text, File.ReadAllText(depfile));
    }

    [Fact]
    public void An_interface_whose_module_is_named_elsewhere_is_not_cached()
    {
        using var bed = new SwigBed();
        bed.Write("checkout/src/name.i", "%module unit\n");
        bed.Write("checkout/src/unit.i", "%include \"name.i\"\nint own();\n");
        bed.Expect("not cached (not cacheable: an interface file without a %module of its own)");
    }

    [Fact]
    public void Maintenance_knows_the_tool_by_the_names_of_its_programs_and_explains_a_command()
    {
        Assert.Equal("swig", ToolTable.Guess(["/usr/bin/swig4.0", "-python"]).Name);
        Assert.Equal("swig", ToolTable.Guess(["env", "SWIG_LIB=x", "swig-4.2", "-python"]).Name);
        using var bed = new SwigBed();
        bed.Expect("miss (not recorded)");
        using var session = new CacheSession(new CacheSettings { Roots = [bed["cache"]] });
        var explainer = new CommandExplainer(session, ToolTable.Find("swig")!);
        string[] asking = [.. bed.Command(flags: ["-MD", "-MF", "x.d"])];
        Assert.StartsWith("Hit:", explainer.Explain(asking).Summary, StringComparison.Ordinal);
        Assert.Contains("argument is new: -DNEW", explainer.Explain(bed.Command(flags: "-DNEW")).Differences);
        File.AppendAllText(bed["checkout", "shared", "deep.i"], "// edited\n");
        using var later = new CacheSession(new CacheSettings { Roots = [bed["cache"]] });
        var edited = new CommandExplainer(later, ToolTable.Find("swig")!).Explain(bed.Command());
        Assert.Contains($"file changed or new: {bed["checkout", "shared", "deep.i"]}", edited.Differences);
    }
}
