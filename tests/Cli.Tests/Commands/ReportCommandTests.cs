using System.Text.Json;

namespace Wrapgen.Cli.Tests.Commands;

/// <summary>What <c>wrapgen report</c> says, as JSON and on its page.</summary>
public sealed class ReportCommandTests(BuildToReport build) : IClassFixture<BuildToReport>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Times_are_those_of_the_trace()
    {
        using var trace = JsonDocument.Parse(File.ReadAllText(build.Trace));
        var events = trace.RootElement.GetProperty("traceEvents").EnumerateArray().ToList();
        var steps = events.Where(item => item.GetProperty("cat").GetString() != "module").ToList();

        var report = BuildToReport.Report("--trace", build.Trace).GetProperty("build");

        Assert.Equal(steps.Count, report.GetProperty("steps").GetArrayLength());
        Assert.Equal(
            ["ShapesCore", "ShapesGeometry", "ShapesImaging"],
            Names(report.GetProperty("modules"), "module").Order(StringComparer.Ordinal)
        );
        Assert.Equal(21, report.GetProperty("submodules").GetArrayLength());
        Assert.Equal(
            21,
            report.GetProperty("modules").EnumerateArray().Sum(module => module.GetProperty("parsed").GetInt32())
        );
        Assert.Equal(Environment.ProcessorCount, report.GetProperty("jobs").GetInt32());
        var work = steps.Sum(item => item.GetProperty("dur").GetDouble());
        Assert.InRange(report.GetProperty("work_us").GetInt64(), work - steps.Count, work + steps.Count);
        Assert.Equal(
            report.GetProperty("work_us").GetInt64(),
            report.GetProperty("stages").EnumerateArray().Sum(stage => stage.GetProperty("work_us").GetInt64())
        );
        Assert.Equal(
            report.GetProperty("work_us").GetInt64(),
            report.GetProperty("cores").EnumerateArray().Sum(core => core.GetProperty("work_us").GetInt64())
        );
        var end =
            events.Max(item => item.GetProperty("ts").GetDouble() + item.GetProperty("dur").GetDouble())
            - events.Min(item => item.GetProperty("ts").GetDouble());
        Assert.InRange(report.GetProperty("wall_us").GetInt64(), end - 2, end + 2);
    }

    [Fact]
    public void Types_are_counted_as_the_report_on_strict_stubs_counts_them()
    {
        using var stubs = JsonDocument.Parse(File.ReadAllText(build.StubReport));
        var total = stubs.RootElement.GetProperty("total");

        var fromManifest = BuildToReport.Report("--manifest", build.Manifest).GetProperty("coverage");

        Assert.Equal(
            Compact(total.GetProperty("arguments")),
            Compact(fromManifest.GetProperty("total").GetProperty("arguments"))
        );
        Assert.Equal(
            Compact(total.GetProperty("results")),
            Compact(fromManifest.GetProperty("total").GetProperty("results"))
        );
        Assert.Equal(3, fromManifest.GetProperty("modules").GetArrayLength());
        Assert.Equal(
            Compact(fromManifest),
            Compact(
                BuildToReport.Report("--store", build.Store, "--profile", ShapesBuild.Profile).GetProperty("coverage")
            )
        );
        Assert.Equal(
            Compact(fromManifest),
            Compact(BuildToReport.Report("--stub-report", build.StubReport).GetProperty("coverage"))
        );
    }

    [Fact]
    public void A_cache_folder_is_read_as_cache_stats_reads_it()
    {
        Directory.CreateDirectory(_folder["cache"]);
        var stats = CommandLine.Run("cache", "stats", "--json", "--cache-dir", _folder["cache"]);

        var fromFolder = BuildToReport.Report("--cache-dir", _folder["cache"]).GetProperty("cache");

        Assert.Equal(
            Compact(
                BuildToReport.Report("--cache-stats", _folder.Write("stats.json", stats.Output)).GetProperty("cache")
            ),
            Compact(fromFolder)
        );
        Assert.Contains(
            "No tool ran through the cache.",
            BuildToReport.Page(_folder["page.html"], "--cache-dir", _folder["cache"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_cache_that_only_the_environment_names_is_found()
    {
        Directory.CreateDirectory(_folder["cache"]);
        var environment = new Dictionary<string, string?> { ["ITK_WRAP_CACHE"] = _folder["cache"] };
        string[] command = [.. Tool.Wrapgen, "report", "--json", "-", "--diagnostics", build.Diagnostics];

        using var with = JsonDocument.Parse(Tool.Run(command, environment: environment).Output);
        using var without = JsonDocument.Parse(
            Tool.Run(command, environment: new Dictionary<string, string?> { ["ITK_WRAP_CACHE"] = null }).Output
        );

        Assert.Equal(_folder["cache"], with.RootElement.GetProperty("cache").GetProperty("folders")[0].GetString());
        Assert.Equal(JsonValueKind.Null, without.RootElement.GetProperty("cache").ValueKind);
    }

    [Fact]
    public void Diagnostics_have_their_code_submodule_and_place()
    {
        var found = BuildToReport.Report("--diagnostics", build.Diagnostics).GetProperty("diagnostics");

        Assert.Equal((0, 1), (Number(found, "errors"), Number(found, "warnings")));
        var only = Assert.Single(found.GetProperty("all").EnumerateArray());
        Assert.Equal(
            ("warning", "WG3004", "shapesImageRegion", "include/shapesImageRegion.h", 24),
            (
                only.GetProperty("severity").GetString(),
                only.GetProperty("code").GetString(),
                only.GetProperty("submodule").GetString(),
                only.GetProperty("file").GetString(),
                (int)Number(only, "line")
            )
        );
        Assert.StartsWith("type not wrapped", only.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("ShapesImaging: 1 warning: 1 of (4)", found.GetProperty("summaries")[0].GetString());
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes_anywhere()
    {
        var first = BuildToReport.Page(_folder["a.html"], build.Everything);
        var result = Tool.Run(
            [.. Tool.Wrapgen, "report", "--output", _folder["b.html"], .. build.Everything],
            _folder.Path,
            new Dictionary<string, string?>
            {
                ["TZ"] = "Asia/Kathmandu",
                ["LANG"] = "tr_TR.UTF-8",
                ["LC_ALL"] = "tr_TR.UTF-8",
            }
        );

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(first, File.ReadAllText(_folder["b.html"]));
        Assert.DoesNotContain(build.Manifest, first, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_has_left_no_store_can_still_be_reported()
    {
        using var fresh = new ShapesBuild();

        var report = BuildToReport.Report("--manifest", fresh.WriteManifest(), "--diagnostics", build.Diagnostics);

        Assert.Equal(JsonValueKind.Null, report.GetProperty("coverage").ValueKind);
        Assert.False(Directory.Exists(fresh.Store));
    }

    [Fact]
    public void An_input_of_another_format_is_exit_code_1()
    {
        var file = _folder.Write("input", "{\n oops");

        var result = CommandLine.Run("report", "--output", _folder["page.html"], "--trace", file);

        Assert.Equal(
            (
                1,
                "",
                $"{file}(2): error WG7501: This is not a build trace: 'o' is an invalid start of a property name. Expected a '\"'. Pass the file that `wrapgen build --trace FILE` wrote.\n"
            ),
            (result.ExitCode, result.Output, result.Error)
        );
        Assert.False(File.Exists(_folder["page.html"]));
    }

    [Theory]
    [InlineData("WG9001", "--trace", "none.json")]
    [InlineData("WG9001", "--manifest", "none.json")]
    [InlineData("WG9001", "--stub-report", "none.json")]
    [InlineData("WG9001", "--cache-stats", "none.json")]
    [InlineData("WG9001", "--diagnostics", "none.sarif")]
    [InlineData("WG7505", "--cache-dir", "none")]
    [InlineData("WG4008", "--store", "none")]
    [InlineData("WG4010", "--store", ".")]
    public void An_input_that_is_missing_is_told(string code, string option, string name)
    {
        var result = CommandLine.Run("report", "--output", _folder["page.html"], option, _folder[name]);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(_folder[name], result.Error, StringComparison.Ordinal);
        Assert.Contains($": error {code}: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_cannot_be_written_is_told()
    {
        var result = CommandLine.Run("report", "--output", _folder.Path, "--trace", build.Trace);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(": error WG9002: ", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();

    private static List<string?> Names(JsonElement list, string name) =>
        [.. list.EnumerateArray().Select(item => item.GetProperty(name).GetString())];

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
