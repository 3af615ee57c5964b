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
                "No trace of the build was given.",
                "wrapgen build --manifest wrapping.json --trace trace.json",
                "wrapgen report --trace trace.json --output report.html"
            )
            {
                Content = report.Build is { } timeline ? TimelineSection.Of(timeline) : null,
            },
            new(
                "modules",
                "Slowest modules",
                "The times of modules come from a trace of the build. No trace was given.",
                "wrapgen report --trace trace.json --output report.html"
            )
            {
                Content = report.Build is { } modules ? ModulesSection.Of(modules) : null,
            },
            new(
                "cache",
                "CastXML cache",
                "No cache was given, and ITK_WRAP_CACHE is not set.",
                "wrapgen cache stats --json > before.json     # then build",
                "wrapgen report --cache-dir DIR --cache-since before.json --output report.html"
            )
            {
                Content = report.Cache is { } cache ? CacheSection.Of(cache) : null,
            },
            new(
                "types",
                "Types in strict stubs",
                "No store of class models was given, or the build left none.",
                "wrapgen report --manifest wrapping.json --output report.html",
                "wrapgen report --store itk-pkl --output report.html"
            )
            {
                Content = report.Coverage is { } coverage ? TypesSection.Of(coverage) : null,
            },
            new(
                "diagnostics",
                "Diagnostics",
                "No diagnostics were given.",
                "wrapgen build --manifest wrapping.json --diagnostic-format sarif --diagnostic-output found.sarif",
                "wrapgen report --diagnostics found.sarif --output report.html"
            )
            {
                Content = report.Diagnostics is { } found ? DiagnosticsSection.Of(found) : null,
            },
        ];
}
