using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wrapgen.Reporting.Tests;

/// <summary>Small and large files that reports are made from.</summary>
internal static class ReportInputs
{
    /// <summary>What <c>wrapgen cache stats --json</c> prints.</summary>
    public static string CacheStatistics(long hits, long notRecorded, long headerChanged) =>
        new JsonObject
        {
            ["roots"] = new JsonArray("/cache"),
            ["hits_l1"] = hits,
            ["hits_l2"] = 0,
            ["misses"] = new JsonObject
            {
                ["not_recorded"] = notRecorded,
                ["header_changed"] = headerChanged,
                ["shadowed"] = 0,
            },
            ["stores"] = notRecorded,
            ["errors"] = 0,
            ["entries"] = 10,
            ["bytes"] = 1_500_000,
            ["bytes_saved"] = hits * 1000,
            ["castxml_seconds_saved"] = hits / 2.0,
            ["oldest_use"] = null,
        }.ToJsonString();

    /// <summary>A trace of steps given as <c>stage|module|subject|core|start|duration</c>.</summary>
    public static string Trace(params IEnumerable<string> steps) =>
        new JsonObject
        {
            ["otherData"] = new JsonObject { ["jobs"] = 2 },
            ["traceEvents"] = new JsonArray([
                .. steps
                    .Select(step => step.Split('|'))
                    .Select(parts => new JsonObject
                    {
                        ["name"] = parts[0],
                        ["cat"] = parts[0],
                        ["ph"] = "X",
                        ["ts"] = double.Parse(parts[4], CultureInfo.InvariantCulture),
                        ["dur"] = double.Parse(parts[5], CultureInfo.InvariantCulture),
                        ["args"] = new JsonObject
                        {
                            ["module"] = parts[1],
                            ["subject"] = parts[2],
                            ["core"] = int.Parse(parts[3], CultureInfo.InvariantCulture),
                        },
                    }),
            ]),
        }.ToJsonString();

    /// <summary>A SARIF document with a result for each message.</summary>
    public static string Sarif(string code, string level, params IEnumerable<string> messages) =>
        JsonSerializer.Serialize(
            new
            {
                runs = new[]
                {
                    new
                    {
                        results = messages.Select(text => new
                        {
                            ruleId = code,
                            level,
                            message = new { text },
                        }),
                    },
                },
            }
        );

    /// <summary>A report on strict stubs of two modules that lack the same type.</summary>
    public const string StubReport = """
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
        """;

    /// <summary>A build of three modules on two cores, with all inputs that a report can have.</summary>
    public static ReportSources Everything(TemporaryFolder folder)
    {
        string[] modules = ["ShapesCore", "ShapesGeometry", "ShapesImaging"];
        var steps = modules.SelectMany(
            (module, index) =>
                Enumerable
                    .Range(0, 7)
                    .SelectMany(submodule =>
                        new[]
                        {
                            $"aliases|{module}|s{submodule}|{index % 2}|{Start(index, submodule)}|90.5",
                            $"parsing|{module}|s{submodule}|{index % 2}|{Start(index, submodule) + 100}|{2500 + (index * 300)}",
                            $"modelling|{module}|s{submodule}|{index % 2}|{Start(index, submodule) + 4000}|1250",
                            $"emission|{module}|s{submodule}|{index % 2}|{Start(index, submodule) + 5300}|400",
                        }
                    )
                    .Append($"storage|{module}|{module}|0|{Start(index, 7)}|7300")
                    .Append($"module|{module}|{module}|0|{Start(index, 0)}|{Start(index, 8) - Start(index, 0)}")
        );
        return new ReportSources
        {
            Title = "Wrapgen build report",
            TraceFile = folder.Write("trace.json", Trace(steps)),
            CacheStatisticsFile = folder.Write("cache.json", CacheStatistics(90, 7, 3)),
            StubReportFile = folder.Write("stubs.json", StubReport),
            DiagnosticFiles = [folder.Write("found.sarif", Sarif("WG3004", "warning", "type not wrapped"))],
        };
    }

    private static int Start(int module, int submodule) => (module * 20_000) + (submodule * 6_000);
}
