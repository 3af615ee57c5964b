using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wrapgen.Cli.Tests.Reporting;

/// <summary>What <c>wrapgen report</c> tells, as JSON and on its page.</summary>
public sealed partial class ReportCommandTests(BuildToReport build) : IClassFixture<BuildToReport>, IDisposable
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
    public void Modules_are_ordered_by_work_and_overlap_is_counted()
    {
        var trace = _folder.Write(
            "trace.json",
            BuildToReport.TraceOf(
                "module|A|A|0|100|50",
                "parsing|A|a1|0|100|20",
                "parsing|A|a2|1|110|40",
                "modelling|A|a1|0|120|5",
                "module|B|B|1|150|90",
                "parsing|B|b1|1|150|90",
                "stubs||stubs|0|240|10"
            )
        );

        var report = BuildToReport.Report("--trace", trace).GetProperty("build");

        Assert.Equal(
            (150, 165, 2, 2),
            (
                Number(report, "wall_us"),
                Number(report, "work_us"),
                Number(report, "most_at_once"),
                Number(report, "jobs")
            )
        );
        Assert.Equal(
            """[{"module":"B","start_us":50,"duration_us":90,"work_us":90,"parsed":1,"stages":{"parsing":90}},"""
                + """{"module":"A","start_us":0,"duration_us":50,"work_us":65,"parsed":2,"stages":{"parsing":60,"modelling":5}}]""",
            report.GetProperty("modules").GetRawText()
        );
        Assert.Equal(["b1", "a2", "a1"], Names(report.GetProperty("submodules"), "submodule"));
        Assert.Equal(["parsing", "modelling", "stubs"], Names(report.GetProperty("stages"), "stage"));
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
    public void A_type_that_several_modules_miss_is_one_row()
    {
        var file = _folder.Write(
            "stubs.json",
            """
            { "modules": [
                { "module": "A", "classes": 1, "functions": 0, "arguments": { "typed": 1, "total": 3 }, "results": { "typed": 2, "total": 2 },
                  "unresolved": [ { "cppType": "std::map<int, int>", "count": 2, "example": "a.Get" } ] },
                { "module": "B", "classes": 1, "functions": 0, "arguments": { "typed": 0, "total": 1 }, "results": { "typed": 0, "total": 0 },
                  "unresolved": [ { "cppType": "std::map<int, int>", "count": 1, "example": "b.Get" } ] } ],
              "total": { "module": "total", "classes": 2, "functions": 0, "arguments": { "typed": 1, "total": 4 }, "results": { "typed": 2, "total": 2 },
                  "unresolved": [ { "cppType": "std::map<int, int>", "count": 3, "example": "a.Get" } ] },
              "dropped": [ { "class": "a", "method": "Take", "reason": "RvalueReference", "file": "a.h", "line": 3 },
                           { "class": "b", "method": "Take", "reason": "RvalueReference", "file": null, "line": 0 } ],
              "documented": { "typed": 1, "total": 2 }, "stalePlaces": 4 }
            """
        );

        var coverage = BuildToReport.Report("--stub-report", file).GetProperty("coverage");

        Assert.Equal(
            """[{"cpp_type":"std::map<int, int>","count":3,"modules":2,"example":"a.Get"}]""",
            Regex.Unescape(coverage.GetProperty("unresolved").GetRawText())
        );
        Assert.Equal(
            """[{"method":"Take","reason":"RvalueReference","count":2,"class":"a","file":"a.h","line":3}]""",
            coverage.GetProperty("dropped").GetRawText()
        );
        var page = BuildToReport.Page(_folder["page.html"], "--stub-report", file);
        Assert.Contains("std::map&lt;int, int&gt;", page, StringComparison.Ordinal);
        Assert.Contains("50.0\u00A0% of the methods with a comment", page, StringComparison.Ordinal);
        Assert.Contains("an rvalue reference", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cache_tells_hits_and_misses_by_reason()
    {
        var cache = BuildToReport.Report("--cache-stats", build.CacheFile).GetProperty("cache");

        Assert.Equal((90, 10), (Number(cache, "hits_by_headers"), Number(cache, "misses")));
        Assert.Equal(
            """[{"reason":"not_recorded","count":7},{"reason":"header_changed","count":3}]""",
            cache.GetProperty("reasons").GetRawText()
        );
        Assert.False(cache.GetProperty("is_of_one_build").GetBoolean());
    }

    [Fact]
    public void Of_a_cache_only_what_one_build_did_is_counted_when_asked()
    {
        var before = _folder.Write(
            "before.json",
            BuildToReport.CacheStatistics(hits: 60, notRecorded: 7, headerChanged: 1)
        );

        var cache = BuildToReport
            .Report("--cache-stats", build.CacheFile, "--cache-since", before)
            .GetProperty("cache");

        Assert.Equal(
            (30, 2, 10, 30_000),
            (
                Number(cache, "hits_by_headers"),
                Number(cache, "misses"),
                Number(cache, "entries"),
                Number(cache, "bytes_saved")
            )
        );
        Assert.Equal("""[{"reason":"header_changed","count":2}]""", cache.GetProperty("reasons").GetRawText());
        Assert.True(cache.GetProperty("is_of_one_build").GetBoolean());
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
            "No run of castxml was counted",
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
    public void Diagnostics_of_several_files_are_joined_the_worst_first()
    {
        var error = _folder.Write(
            "error.sarif",
            """
            { "runs": [ { "results": [ { "ruleId": "X1", "level": "error", "message": { "text": "broken" },
                "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "file:///a%20b/c.h" } } } ] } ] } ] }
            """
        );

        var found = BuildToReport
            .Report("--diagnostics", build.Diagnostics, "--diagnostics", error)
            .GetProperty("diagnostics");

        Assert.Equal(["X1", "WG3004"], Names(found.GetProperty("all"), "code"));
        Assert.Equal("/a b/c.h", found.GetProperty("all")[0].GetProperty("file").GetString());
    }

    [Fact]
    public void The_page_holds_the_same_JSON_as_the_file()
    {
        var page = BuildToReport.Page(_folder["page.html"], [.. build.Everything, "--json", _folder["report.json"]]);

        var json = File.ReadAllText(_folder["report.json"]);
        Assert.Equal(json, EmbeddedJson().Match(page).Groups[1].Value + "\n");
        Assert.DoesNotContain('<', json);
        using var parsed = JsonDocument.Parse(json);
        Assert.Equal(1, parsed.RootElement.GetProperty("format").GetInt32());
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
    public void Names_never_become_markup()
    {
        const string Hostile =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"' onmouseover='alert(3)\u0001\u202E]]><!--";
        var trace = _folder.Write(
            "trace.json",
            BuildToReport.TraceOf($"parsing|{Hostile}|{Hostile}|0|0|5", $"{Hostile}|M|{Hostile}|0|5|5")
        );
        var sarif = _folder.Write(
            "found.sarif",
            JsonSerializer.Serialize(
                new
                {
                    runs = new[]
                    {
                        new
                        {
                            results = new[]
                            {
                                new
                                {
                                    ruleId = Hostile,
                                    level = Hostile,
                                    message = new { text = Hostile },
                                },
                            },
                        },
                    },
                }
            )
        );

        var page = BuildToReport.Page(
            _folder["page.html"],
            "--trace",
            trace,
            "--diagnostics",
            sarif,
            "--title",
            Hostile
        );

        Assert.Equal(2, page.Split("<script").Length - 1);
        Assert.Equal(2, page.Split("</script>").Length - 1);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"' onmouseover", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0001', page);
        using var json = JsonDocument.Parse(EmbeddedJson().Match(page).Groups[1].Value);
        Assert.Equal(Hostile, json.RootElement.GetProperty("title").GetString());
        Assert.Equal(
            Hostile,
            json.RootElement.GetProperty("build").GetProperty("modules")[0].GetProperty("module").GetString()
        );
    }

    [Fact]
    public void The_policy_allows_the_embedded_style_and_script_and_nothing_else()
    {
        var page = BuildToReport.Page(_folder["page.html"], "--diagnostics", build.Diagnostics);

        var policy = Regex
            .Match(page, "Content-Security-Policy\" content=\"([^\"]*)\"")
            .Groups[1]
            .Value.Replace("&#39;", "'", StringComparison.Ordinal);
        Assert.Equal(
            $"default-src 'none'; img-src data:; style-src '{Hash(page, "<style>", "</style>")}'; script-src '{Hash(page, "\n<script>", "</script>")}'; base-uri 'none'; form-action 'none'",
            policy
        );
        Assert.DoesNotContain(" style=\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(?!#|data:,)", page);
    }

    [Fact]
    public void What_was_not_given_is_said_with_the_command_that_makes_it()
    {
        var page = BuildToReport.Page(
            _folder["page.html"],
            "--diagnostics",
            _folder.Write("none.sarif", """{ "runs": [] }""")
        );

        Assert.Equal(4, page.Split("<div class=\"empty\">").Length - 1);
        Assert.Contains("wrapgen build --manifest wrapping.json --trace trace.json", page, StringComparison.Ordinal);
        Assert.Contains("--cache-dir DIR", page, StringComparison.Ordinal);
        Assert.Contains("wrapgen report --store itk-pkl", page, StringComparison.Ordinal);
        Assert.Contains("The build found nothing to complain about.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_has_left_no_store_can_still_be_reported()
    {
        using var fresh = new ShapesBuild();

        var report = BuildToReport.Report("--manifest", fresh.WriteManifest(), "--diagnostics", build.Diagnostics);

        Assert.Equal(JsonValueKind.Null, report.GetProperty("coverage").ValueKind);
        Assert.False(Directory.Exists(fresh.Store));
    }

    [Theory]
    [InlineData("WG7501", 2, "--trace", "{\n oops")]
    [InlineData("WG7501", 1, "--trace", "")]
    [InlineData("WG7501", 1, "--trace", "null")]
    [InlineData("WG7501", 1, "--trace", "[]")]
    [InlineData("WG7501", 1, "--trace", "{}")]
    [InlineData("WG7501", 0, "--trace", """{ "traceEvents": [] }""")]
    [InlineData("WG7501", 0, "--trace", """{ "traceEvents": [ null, { "ph": "M", "name": "process_name" } ] }""")]
    [InlineData(
        "WG7501",
        0,
        "--trace",
        """{ "traceEvents": [ { "ph": "X", "cat": "parsing", "ts": -1, "dur": 1, "args": { "subject": "a", "core": 0 } } ] }"""
    )]
    [InlineData(
        "WG7501",
        0,
        "--trace",
        """{ "traceEvents": [ { "ph": "X", "cat": "parsing", "ts": 1e300, "dur": 1, "args": { "subject": "a", "core": 0 } } ] }"""
    )]
    [InlineData("WG7502", 1, "--diagnostics", "a.h(3): warning WG3004: text")]
    [InlineData("WG7502", 1, "--diagnostics", "{}")]
    [InlineData("WG7502", 1, "--diagnostics", """{ "runs": 3 }""")]
    [InlineData("WG7503", 1, "--stub-report", "module  classes")]
    [InlineData("WG7503", 1, "--stub-report", """{ "modules": [] }""")]
    [InlineData(
        "WG7503",
        0,
        "--stub-report",
        """{ "modules": [null], "total": { "module": "t", "classes": 0, "functions": 0, "arguments": { "typed": 0, "total": 0 }, "results": { "typed": 0, "total": 0 }, "unresolved": [] }, "dropped": [], "documented": { "typed": 0, "total": 0 }, "stalePlaces": 0 }"""
    )]
    [InlineData("WG7504", 1, "--cache-stats", "hits   3")]
    [InlineData("WG7504", 1, "--cache-stats", """{ "hits_l1": 3 }""")]
    [InlineData(
        "WG7504",
        0,
        "--cache-stats",
        """{ "roots": [], "hits_l1": -3, "hits_l2": 0, "misses": {}, "stores": 0, "errors": 0, "entries": 0, "bytes": 0, "bytes_saved": 0, "castxml_seconds_saved": 0, "oldest_use": null }"""
    )]
    public void An_input_that_is_something_else_is_told_with_its_place(
        string code,
        int line,
        string option,
        string content
    )
    {
        var file = _folder.Write("input", content);

        var result = CommandLine.Run("report", "--output", _folder["page.html"], option, file);

        var place = line == 0 ? file : $"{file}({line})";
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(
            $"{place}: error {code}: This",
            result.Error.Replace("These are", "This is", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Wrapgen.", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
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
    public void Statistics_of_another_cache_are_refused()
    {
        var before = _folder.Write(
            "before.json",
            BuildToReport.CacheStatistics(hits: 91, notRecorded: 0, headerChanged: 0)
        );

        var result = CommandLine.Run(
            "report",
            "--json",
            "-",
            "--cache-stats",
            build.CacheFile,
            "--cache-since",
            before
        );

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(
            $"{before}: error WG7506: The cache counts fewer hits",
            result.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_page_that_cannot_be_written_is_told()
    {
        var result = CommandLine.Run("report", "--output", _folder.Path, "--trace", build.Trace);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(": error WG9002: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tell where to write", "--trace", "t.json")]
    [InlineData("Tell what to report", "--output", "r.html")]
    [InlineData(
        "Give either --store or --stub-report.",
        "--output",
        "r.html",
        "--store",
        "s",
        "--stub-report",
        "s.json"
    )]
    [InlineData(
        "Give either --cache-dir or --cache-stats.",
        "--output",
        "r.html",
        "--cache-dir",
        "c",
        "--cache-stats",
        "c.json"
    )]
    public void A_command_line_without_sense_is_exit_code_2(string message, params string[] options)
    {
        var result = CommandLine.Run(["report", .. options]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"wrapgen: error WG7004: {message}", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();

    private static List<string?> Names(JsonElement list, string name) =>
        [.. list.EnumerateArray().Select(item => item.GetProperty(name).GetString())];

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static string Hash(string page, string begin, string end)
    {
        var start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var content = page[start..page.IndexOf(end, start, StringComparison.Ordinal)];
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }

    [GeneratedRegex("<script type=\"application/json\" id=\"report-data\">(.*)</script>")]
    private static partial Regex EmbeddedJson();
}
