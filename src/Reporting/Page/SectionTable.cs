using Scriban.Runtime;

namespace Wrapgen.Reporting.Page;

/// <summary>The sections of the page, in order.</summary>
internal static class SectionTable
{
    /// <summary>The sections of a report. A section without input says how to provide it.</summary>
    public static Section[] Of(BuildReport report) =>
        [
            new(
                "timeline",
                "Timeline",
                Found(report.Build, TimelineSection.Of),
                "No trace of the build was given.",
                "wrapgen build --manifest wrapping.json --trace trace.json",
                Report("--trace trace.json")
            ),
            new(
                "modules",
                "Slowest modules",
                Found(report.Build, ModulesSection.Of),
                "The times of modules come from a trace of the build. No trace was given.",
                Report("--trace trace.json")
            ),
            new(
                "cache",
                "Cache",
                Found(report.Cache, CacheSection.Of),
                "No cache was given, and ITK_WRAP_CACHE is not set.",
                "wrapgen cache stats --json > before.json     # then build",
                Report("--cache-dir DIR --cache-since before.json")
            ),
            new(
                "types",
                "Types in strict stubs",
                Found(report.Coverage, TypesSection.Of),
                "No store of class models was given, or the build left none.",
                Report("--manifest wrapping.json"),
                Report("--store itk-pkl")
            ),
            new(
                "diagnostics",
                "Diagnostics",
                Found(report.Diagnostics, DiagnosticsSection.Of),
                "No diagnostics were given.",
                "wrapgen build --manifest wrapping.json --diagnostic-format sarif --diagnostic-output found.sarif",
                Report("--diagnostics found.sarif")
            ),
        ];

    private static ScriptObject? Found<T>(T? input, Func<T, ScriptObject> content)
        where T : class => input is null ? null : content(input);

    private static string Report(string input) => $"wrapgen report {input} --output report.html";
}
