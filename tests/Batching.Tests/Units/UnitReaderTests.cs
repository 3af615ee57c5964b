using Wrapgen.Batching.Units;

namespace Wrapgen.Batching.Tests.Units;

public sealed class UnitReaderTests
{
    private const string Usual =
        "-o /b/u.xml --castxml-output=1 --castxml-start _wrapping_ --castxml-cc-gnu ( c++ -std=c++17 ) -w -c /b/u.cxx";

    [Fact]
    public void A_command_is_split_into_what_units_share_and_what_is_the_units_own()
    {
        var unit = Read(Usual + " -I/a -isystem /s -I/a -DX=1");
        Assert.Null(unit.AloneReason);
        Assert.Equal(("/b/u.xml", "/b/u.cxx", "_wrapping_"), (unit.Output, unit.Source, unit.StartName));
        Assert.Equal([new IncludeOption("-I", "/a"), new IncludeOption("-isystem", "/s")], unit.Includes);
        Assert.Equal(
            "castxml --castxml-output=1 --castxml-cc-gnu ( c++ -std=c++17 ) -w -c -DX=1",
            string.Join(' ', unit.CommonArguments)
        );
    }

    [Fact]
    public void A_response_file_counts_by_its_content()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("u.castxml.inc", "-I\"/a b\"\n-DX=1\n");
        var unit = Read($"{Usual} @{file}");
        Assert.Equal([new IncludeOption("-I", "/a b")], unit.Includes);
        Assert.Equal("-DX=1", unit.CommonArguments[^1]);
    }

    [Theory]
    [InlineData("-MD", "the flag -MD")]
    [InlineData("-include /x.h", "a file that a flag includes")]
    [InlineData("-Irelative", "relative paths")]
    [InlineData("@missing.inc", "relative paths")]
    [InlineData("--castxml-start other_", "several --castxml-start")]
    public void What_a_batch_cannot_do_runs_alone(string argument, string reason) =>
        Assert.Equal(reason, Read($"{Usual} {argument}").AloneReason);

    [Theory]
    [InlineData("--castxml-start _wrapping_", "", "no --castxml-start")]
    [InlineData("--castxml-start _wrapping_", "--castxml-start a::b", "the start name a::b")]
    [InlineData("--castxml-start _wrapping_", "--castxml-start short", "the start name short")]
    [InlineData("--castxml-output=1", "--castxml-gccxml", "an output other than --castxml-output=1")]
    [InlineData("/b/u.cxx", "u.cxx", "relative paths")]
    public void A_command_of_another_shape_runs_alone(string part, string replacement, string reason) =>
        Assert.Equal(reason, Read(Usual.Replace(part, replacement, StringComparison.Ordinal)).AloneReason);

    [Theory]
    [InlineData("_wrapping_", 17, "_wrapp0017")]
    [InlineData("wrap_it", 3, "_wr0003")]
    [InlineData("a_longer_namespace", 9999, "_wrapppppppppp9999")]
    public void The_name_in_a_batch_is_as_long_as_the_units_own(string start, int unit, string expected)
    {
        Assert.Equal(expected, StartNamespace.Of(start, unit));
        Assert.Equal(start.Length, expected.Length);
    }

    [Theory]
    [InlineData("#include \"a.h\"\nnamespace _wrapping_ { }\n", null)]
    [InlineData("  #  define X\nnamespace _wrapping_ { }\n", "#  define in the source, which would reach other units")]
    [InlineData("namespace _wrapping_ { }\n#undef X\n", "#undef in the source, which would reach other units")]
    [InlineData("#pragma once\nnamespace _wrapping_ { }\n", "#pragma in the source, which would reach other units")]
    [InlineData(
        "namespace _wrapping_ { int i = __COUNTER__; }\n",
        "__COUNTER__ in the source, whose value depends on what is read before"
    )]
    [InlineData("namespace other { }\n", "no _wrapping_ in the source")]
    [InlineData("namespace _wrapping_ { int _wrapp0001; }\n", "a name in the source that batches use")]
    public void A_source_that_would_reach_others_runs_alone(string text, string? reason) =>
        Assert.Equal(reason, SourceText.ReasonToRunAlone(text, "_wrapping_"));

    private static CastXmlUnit Read(string arguments) =>
        UnitReader.TryRead(
            0,
            new UnitEntry(1, "/b", ["castxml", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        )!;
}
