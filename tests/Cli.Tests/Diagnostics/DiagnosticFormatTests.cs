using System.Text.Json;

namespace Wrapgen.Cli.Tests.Diagnostics;

/// <summary>What a module run reports about types that are not wrapped, in each format.</summary>
public sealed class DiagnosticFormatTests : IDisposable
{
    private const string Message =
        "type not wrapped: 'shapes::Index<2>'. Wrap it in this module or in one that it depends on, or list it under notWrappedTypes in the profile.";

    private readonly ShapesBuild _build = new ShapesBuild().RunModules(2);
    private readonly TemporaryFolder _folder = new();

    public DiagnosticFormatTests()
    {
        // Without its alias file, shapes::Index is not wrapped any more, and both submodules that use it report it.
        var mdx = Path.Combine(_build.Interfaces, "ShapesCore.mdx");
        File.WriteAllText(mdx, File.ReadAllText(mdx).Replace("shapesIndex.idx\n", "", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _build.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(
        "text",
        $"shapesImageRegion: warning(4): {Message} Used at include/shapesImageRegion.h(24).",
        "ShapesImaging: 1 warning: 1 of (4)"
    )]
    [InlineData(
        "gcc",
        $"include/shapesImageRegion.h:24: warning: shapesImageRegion: {Message} [WG3004]",
        "ShapesImaging: note: 1 warning: 1 of (4)"
    )]
    [InlineData(
        "msbuild",
        $"include/shapesImageRegion.h(24): warning WG3004: shapesImageRegion: {Message}",
        "ShapesImaging: 1 warning: 1 of (4)"
    )]
    [InlineData(
        "github",
        $"::warning file=include/shapesImageRegion.h,line=24,title=WG3004::shapesImageRegion: {Message}",
        "::notice title=ShapesImaging::1 warning: 1 of (4)"
    )]
    public void A_type_is_named_once_a_run_with_place_and_remedy(string format, string warning, string summary)
    {
        var result = Run("--diagnostic-format", format);

        Assert.Equal((0, "", $"{warning}\n{summary}\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void Text_is_the_form_without_the_option() =>
        Assert.Equal(Run("--diagnostic-format", "text").Error, Run().Error);

    [Fact]
    public void Sarif_is_one_document_in_the_file_that_is_asked_for()
    {
        var file = _folder["run.sarif"];
        var result = Run("--diagnostic-format", "sarif", "--diagnostic-output", file);

        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = json.RootElement.GetProperty("runs")[0];
        var found = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(
            ("WG3004", "warning"),
            (found.GetProperty("ruleId").GetString(), found.GetProperty("level").GetString())
        );
        var place = found.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(
            "include/shapesImageRegion.h",
            place.GetProperty("artifactLocation").GetProperty("uri").GetString()
        );
        Assert.Equal(24, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(
            "shapesImageRegion",
            found.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("name").GetString()
        );
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("gcc")]
    [InlineData("msbuild")]
    [InlineData("github")]
    [InlineData("sarif")]
    public void A_failure_has_the_same_form(string format)
    {
        File.Delete(_build.Xml("ShapesImaging", "shapesImage"));

        Transcript("failure-" + format).Run(1, Arguments("--diagnostic-format", format)).IsRecorded();
    }

    [Fact]
    public void Warnings_are_errors_when_asked_and_verbose_names_every_submodule()
    {
        Transcript("errors-verbose").Run(1, Arguments("-W", "-v")).IsRecorded();
    }

    [Fact]
    public void Known_warnings_are_not_given_and_new_ones_are()
    {
        var baseline = _folder["known.txt"];
        var update = Run("--baseline", baseline, "--update-baseline");
        Assert.Equal(0, update.ExitCode);
        Assert.Contains($"shapesImageRegion: warning(4): {Message}", File.ReadAllLines(baseline));

        var again = Run("--baseline", baseline, "-W");
        Assert.Equal(0, again.ExitCode);
        Assert.Matches("^ShapesImaging: [0-9]+ known warnings not shown\n$", again.Error);

        File.WriteAllLines(
            baseline,
            File.ReadAllLines(baseline)
                .Where(line => !line.StartsWith("shapesImageRegion:", StringComparison.Ordinal))
                .Append("shapesImage: warning(5): gone.")
        );
        var changed = Run("--baseline", baseline, "-W");
        Assert.Equal(1, changed.ExitCode);
        Assert.StartsWith($"shapesImageRegion: error(4): {Message}", changed.Error, StringComparison.Ordinal);
        Assert.Contains("1 outdated baseline entry: run --update-baseline", changed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Updating_leaves_the_entries_of_other_submodules_alone()
    {
        var baseline = _folder.Write("known.txt", "# mine\nother: warning(4): x.\nshapesImage: warning(4): gone.\n");

        Run("--baseline", baseline, "--update-baseline");

        var lines = File.ReadAllLines(baseline);
        Assert.Contains("other: warning(4): x.", lines);
        Assert.DoesNotContain("shapesImage: warning(4): gone.", lines);
    }

    [Fact]
    public void A_baseline_that_is_missing_or_malformed_is_said_so()
    {
        var wrong = _folder.Write("wrong.txt", "# head\n\nnot a warning\n");

        Transcript("baseline")
            .Run(1, Arguments("--baseline", _folder["none.txt"]))
            .Run(1, Arguments("--baseline", wrong))
            .Run(2, Arguments("--update-baseline"))
            .IsRecorded();
    }

    [Fact]
    public void Manifests_that_the_build_does_not_expect_are_told_under_debug()
    {
        Transcript("debug").Run(0, Arguments("-d", "--pyi_index_list", _folder["none.index.txt"])).IsRecorded();
    }

    private Transcript Transcript(string name) =>
        new Transcript("diagnostics/" + name)
            .Hide(_build.Path, "<build>")
            .Hide(_folder.Path, "<folder>")
            .Hide(Repository.Root, "<checkout>");

    private ToolResult Run(params string[] options) => CommandLine.Run(Arguments(options));

    private string[] Arguments(params string[] options) =>
        [.. _build.ModuleArguments("ShapesImaging"), "-w51", "-w52", "-w53", "-w54", .. options];
}
