using Scriban.Runtime;
using Wrapgen.Reporting.Caches;
using Wrapgen.Reporting.Findings;
using Wrapgen.Reporting.Times;
using Wrapgen.Reporting.Types;

namespace Wrapgen.Reporting.Page;

/// <summary>The figures at the top of the page.</summary>
internal static class Headline
{
    private const string None = "–";

    public static ScriptObject Of(BuildReport report) =>
        Script.Object(
            ("build", report.Build is { } build ? Of(build) : null),
            ("cache", report.Cache is { } cache ? Of(cache) : null),
            ("types", report.Coverage is { } coverage ? Of(coverage) : null),
            ("diagnostics", report.Diagnostics is { } found ? Of(found) : null)
        );

    private static ScriptObject Of(BuildTimes build) =>
        Script.Object(
            ("wall", Script.Number(build.WallUs, Figures.Time(build.WallUs))),
            ("work", Script.Number(build.WorkUs, Figures.Time(build.WorkUs))),
            ("average", Figures.Ratio(build.WorkUs, build.WallUs)),
            ("most", Script.Count(build.MostAtOnce)),
            ("jobs", build.Jobs > 0 ? Figures.Count(build.Jobs, "job") : null),
            ("modules", Script.Count(build.Modules.Count)),
            ("parsed", Figures.Count(build.Modules.Sum(module => module.Parsed), "submodule"))
        );

    private static ScriptObject Of(CacheOutcome cache)
    {
        var hits = cache.HitsByHeaders + cache.HitsPreprocessed;
        var runs = hits + cache.Misses;
        return Script.Object(
            ("share", runs == 0 ? None : Figures.Percent(hits, runs)),
            ("hits", Figures.Count(hits)),
            ("runs", Figures.Count(runs, "tool run"))
        );
    }

    private static ScriptObject Of(TypeCoverage coverage)
    {
        var typed = coverage.Total.Arguments.Typed + (long)coverage.Total.Results.Typed;
        var total = coverage.Total.Arguments.Total + (long)coverage.Total.Results.Total;
        return Script.Object(
            ("share", Figures.Percent(typed, total)),
            ("total", Figures.Count(total) + (total == 1 ? " argument or result" : " arguments and results")),
            ("unresolved", Script.Count(coverage.Unresolved.Count))
        );
    }

    private static ScriptObject Of(FoundDiagnostics found)
    {
        var mood =
            found.Errors > 0 ? "bad"
            : found.Warnings > 0 ? "doubtful"
            : "good";
        return Script.Object(
            ("mood", mood),
            ("count", Figures.Count(found.All.Count)),
            ("errors", Script.Number(found.Errors, Figures.Count(found.Errors, "error"))),
            ("warnings", Script.Number(found.Warnings, Figures.Count(found.Warnings, "warning"))),
            ("notes", Script.Number(found.Notes, Figures.Count(found.Notes, "note")))
        );
    }
}
