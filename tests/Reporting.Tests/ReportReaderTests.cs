using System.Text.Json;
using System.Text.RegularExpressions;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Reporting.Tests;

/// <summary>What a report says about its inputs.</summary>
public sealed class ReportReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Modules_are_ordered_by_work_and_overlap_is_counted()
    {
        var build = Read(
                Trace(
                    "module|A|A|0|100|50",
                    "parsing|A|a1|0|100|20",
                    "parsing|A|a2|1|110|40",
                    "modelling|A|a1|0|120|5",
                    "module|B|B|1|150|90",
                    "parsing|B|b1|1|150|90",
                    "stubs||stubs|0|240|10"
                )
            )
            .GetProperty("build");

        Assert.Equal(
            """[{"module":"B","start_us":50,"duration_us":90,"work_us":90,"parsed":1,"stages":{"parsing":90}},"""
                + """{"module":"A","start_us":0,"duration_us":50,"work_us":65,"parsed":2,"stages":{"parsing":60,"modelling":5}}]""",
            build.GetProperty("modules").GetRawText()
        );
        Assert.Equal(
            (150, 165, 2, 2),
            (Number(build, "wall_us"), Number(build, "work_us"), Number(build, "most_at_once"), Number(build, "jobs"))
        );
        Assert.Equal(["b1", "a2", "a1"], Names(build.GetProperty("submodules"), "submodule"));
        Assert.Equal(["parsing", "modelling", "stubs"], Names(build.GetProperty("stages"), "stage"));
    }

    [Fact]
    public void A_type_that_several_modules_lack_is_one_row()
    {
        var coverage = Read(new() { StubReportFile = _folder.Write("stubs.json", ReportInputs.StubReport) })
            .GetProperty("coverage");

        Assert.Equal(
            """[{"cpp_type":"std::map<int, int>","count":3,"modules":2,"example":"a.Get"}]""",
            Regex.Unescape(coverage.GetProperty("unresolved").GetRawText())
        );
        Assert.Equal(
            """[{"method":"Take","reason":"RvalueReference","count":2,"class":"a","file":"a.h","line":3}]""",
            coverage.GetProperty("dropped").GetRawText()
        );
    }

    [Fact]
    public void The_cache_has_hits_and_misses_by_reason()
    {
        var cache = Read(new() { CacheStatisticsFile = Statistics("now.json", 90, 7, 3) }).GetProperty("cache");

        Assert.Equal(
            """{"is_of_one_build":false,"folders":["/cache"],"hits_by_headers":90,"hits_preprocessed":0,"misses":10"""
                + ""","reasons":[{"reason":"not_recorded","count":7},{"reason":"header_changed","count":3}],"stores":7,"errors":0"""
                + ""","entries":10,"bytes":1500000,"bytes_saved":90000,"castxml_seconds_saved":45}""",
            cache.GetRawText()
        );
    }

    [Fact]
    public void With_earlier_statistics_only_one_build_is_counted()
    {
        var cache = Read(
                new()
                {
                    CacheStatisticsFile = Statistics("now.json", 90, 7, 3),
                    CacheSinceFile = Statistics("before.json", 60, 7, 1),
                }
            )
            .GetProperty("cache");

        Assert.Equal(
            """{"is_of_one_build":true,"folders":["/cache"],"hits_by_headers":30,"hits_preprocessed":0,"misses":2"""
                + ""","reasons":[{"reason":"header_changed","count":2}],"stores":0,"errors":0"""
                + ""","entries":10,"bytes":1500000,"bytes_saved":30000,"castxml_seconds_saved":15}""",
            cache.GetRawText()
        );
    }

    [Fact]
    public void Statistics_of_another_cache_are_refused()
    {
        var before = Statistics("before.json", 91, 0, 0);

        var failure = Assert.Throws<WrapgenException>(() =>
            Read(new() { CacheStatisticsFile = Statistics("now.json", 90, 7, 3), CacheSinceFile = before })
        );

        Assert.Equal(
            $"{before}: error WG7506: The cache counts fewer hits now than in this file: it was cleared since, or is another one. Omit --cache-since, or pass statistics of this cache from just before the build.",
            failure.Diagnostic.ToString()
        );
    }

    [Fact]
    public void Diagnostics_of_several_files_are_joined_the_worst_first()
    {
        var warning = _folder.Write("warning.sarif", ReportInputs.Sarif("WG3004", "warning", "not wrapped"));
        var error = _folder.Write(
            "error.sarif",
            """
            { "runs": [ { "results": [ { "ruleId": "X1", "level": "error", "message": { "text": "s: broken" },
                "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "file:///a%20b/c.h" }, "region": { "startLine": 7 } },
                                 "logicalLocations": [ { "name": "s" } ] } ] } ] } ] }
            """
        );

        var found = Read(new() { DiagnosticFiles = [warning, error] }).GetProperty("diagnostics");

        Assert.Equal(
            """[{"severity":"error","code":"X1","submodule":"s","file":"/a b/c.h","line":7,"message":"broken"},"""
                + """{"severity":"warning","code":"WG3004","submodule":"","file":"","line":0,"message":"not wrapped"}]""",
            found.GetProperty("all").GetRawText()
        );
        Assert.Equal((1, 1), (Number(found, "errors"), Number(found, "warnings")));
    }

    [Theory]
    [InlineData("{\n oops", 2)]
    [InlineData("", 1)]
    [InlineData("null", 1)]
    [InlineData("[]", 1)]
    [InlineData("{}", 1)]
    [InlineData("""{ "traceEvents": [] }""", 0)]
    [InlineData("""{ "traceEvents": [ null, { "ph": "M", "name": "process_name" } ] }""", 0)]
    [InlineData(
        """{ "traceEvents": [ { "ph": "X", "cat": "parsing", "ts": -1, "dur": 1, "args": { "subject": "a", "core": 0 } } ] }""",
        0
    )]
    [InlineData(
        """{ "traceEvents": [ { "ph": "X", "cat": "parsing", "ts": 1e300, "dur": 1, "args": { "subject": "a", "core": 0 } } ] }""",
        0
    )]
    public void A_file_that_is_not_a_trace_is_refused(string content, int line) =>
        AssertRefused(file => new() { TraceFile = file }, content, line, "WG7501", "This is not a build trace: ");

    [Theory]
    [InlineData("a.h(3): warning WG3004: text", 1)]
    [InlineData("{}", 1)]
    [InlineData("""{ "runs": 3 }""", 1)]
    public void A_file_that_is_not_SARIF_is_refused(string content, int line) =>
        AssertRefused(
            file => new() { DiagnosticFiles = [file] },
            content,
            line,
            "WG7502",
            "This is not a SARIF document: "
        );

    [Theory]
    [InlineData("module  classes", 1)]
    [InlineData("""{ "modules": [] }""", 1)]
    [InlineData(
        """{ "modules": [null], "total": { "module": "t", "classes": 0, "functions": 0, "arguments": { "typed": 0, "total": 0 }, "results": { "typed": 0, "total": 0 }, "unresolved": [] }, "dropped": [], "documented": { "typed": 0, "total": 0 }, "stalePlaces": 0 }""",
        0
    )]
    public void A_file_that_is_not_a_stub_report_is_refused(string content, int line) =>
        AssertRefused(
            file => new() { StubReportFile = file },
            content,
            line,
            "WG7503",
            "This is not a report on strict stubs: "
        );

    [Theory]
    [InlineData("hits   3", 1)]
    [InlineData("""{ "hits_l1": 3 }""", 1)]
    [InlineData(
        """{ "roots": [], "hits_l1": -3, "hits_l2": 0, "misses": {}, "stores": 0, "errors": 0, "entries": 0, "bytes": 0, "bytes_saved": 0, "castxml_seconds_saved": 0, "oldest_use": null }""",
        0
    )]
    public void A_file_that_is_not_cache_statistics_is_refused(string content, int line) =>
        AssertRefused(
            file => new() { CacheStatisticsFile = file },
            content,
            line,
            "WG7504",
            "This is not a file of cache statistics: "
        );

    public void Dispose() => _folder.Dispose();

    private static JsonElement Read(ReportSources sources)
    {
        var report = ReportReader.Read(sources, warning => Assert.Fail(warning.ToString()));
        using var json = JsonDocument.Parse(report.ToJson());
        return json.RootElement.Clone();
    }

    private ReportSources Trace(params string[] steps) =>
        new() { TraceFile = _folder.Write("trace.json", ReportInputs.Trace(steps)) };

    private string Statistics(string name, long hits, long notRecorded, long headerChanged) =>
        _folder.Write(name, ReportInputs.CacheStatistics(hits, notRecorded, headerChanged));

    private void AssertRefused(
        Func<string, ReportSources> sources,
        string content,
        int line,
        string code,
        string message
    )
    {
        var file = _folder.Write("input", content);

        var problem = Assert.Throws<WrapgenException>(() => Read(sources(file))).Diagnostic;

        Assert.Equal(
            (code, DiagnosticSeverity.Error, file, line),
            (problem.Code, problem.Severity, problem.File, problem.Line)
        );
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        // The reasons name members of the file, not types of this program.
        Assert.DoesNotContain("Wrapgen.", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();

    private static List<string?> Names(JsonElement list, string name) =>
        [.. list.EnumerateArray().Select(item => item.GetProperty(name).GetString())];
}
