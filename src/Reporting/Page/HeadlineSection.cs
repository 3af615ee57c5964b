using Wrapgen.Reporting.Caches;
using Wrapgen.Reporting.Findings;
using Wrapgen.Reporting.Times;
using Wrapgen.Reporting.Types;

namespace Wrapgen.Reporting.Page;

/// <summary>The numbers that come first.</summary>
internal static class HeadlineSection
{
    private const string None = "–";

    public static void Write(HtmlText html, BuildReport report)
    {
        html.Add($"""<section aria-label="Headline" class="cards">""");
        Build(html, report.Build);
        Cache(html, report.Cache);
        Types(html, report.Coverage);
        Diagnostics(html, report.Diagnostics);
        html.Add($"</section>\n");
    }

    private static void Build(HtmlText html, BuildTimes? build)
    {
        if (build is null)
        {
            Missing(html, "Build time", "no trace given");
            return;
        }
        html.Add(
            $"""
            <div class="card"><div class="name">Build time</div><div class="figure" data-json="/build/wall_us" data-value="{build.WallUs}">{Figures.Time(
                build.WallUs
            )}</div>
            <div class="note">from the first step to the last</div></div>
            <div class="card"><div class="name">Work</div><div class="figure" data-json="/build/work_us" data-value="{build.WorkUs}">{Figures.Time(
                build.WorkUs
            )}</div>
            <div class="note">{Figures.Ratio(
                build.WorkUs,
                build.WallUs
            )} steps at once on average, <span data-json="/build/most_at_once" data-value="{build.MostAtOnce}">{Figures.Count(
                build.MostAtOnce
            )}</span> at most{JobsOf(build)}</div></div>
            <div class="card"><div class="name">Modules</div><div class="figure" data-json="/build/modules/length" data-value="{build.Modules.Count}">{Figures.Count(
                build.Modules.Count
            )}</div>
            <div class="note">{Figures.Count(
                build.Modules.Sum(module => module.Parsed),
                "submodule"
            )} parsed</div></div>

            """
        );
    }

    private static string JobsOf(BuildTimes build) => build.Jobs > 0 ? $", {Figures.Count(build.Jobs, "job")}" : "";

    private static void Cache(HtmlText html, CacheOutcome? cache)
    {
        if (cache is null)
        {
            Missing(html, "Cache hits", "no cache given");
            return;
        }
        var hits = cache.HitsByHeaders + cache.HitsPreprocessed;
        html.Add(
            $"""<div class="card"><div class="name">Cache hits</div><div class="figure">{(hits + cache.Misses == 0 ? None : Figures.Percent(hits, hits + cache.Misses))}</div>"""
        );
        html.Add(
            $"""<div class="note">{Figures.Count(hits)} of {Figures.Count(hits + cache.Misses, "castxml run")}</div></div>"""
        );
    }

    private static void Types(HtmlText html, TypeCoverage? coverage)
    {
        if (coverage is null)
        {
            Missing(html, "Typed", "no store given");
            return;
        }
        var typed = coverage.Total.Arguments.Typed + (long)coverage.Total.Results.Typed;
        var total = coverage.Total.Arguments.Total + (long)coverage.Total.Results.Total;
        html.Add(
            $"""<div class="card"><div class="name">Typed</div><div class="figure">{Figures.Percent(typed, total)}</div>"""
        );
        html.Add(
            $"""<div class="note">of {Figures.Count(total, "argument")} and results; <span data-json="/coverage/unresolved/length" data-value="{coverage.Unresolved.Count}">{Figures.Count(coverage.Unresolved.Count)}</span> C++ types without one of Python</div></div>"""
        );
    }

    private static void Diagnostics(HtmlText html, FoundDiagnostics? found)
    {
        if (found is null)
        {
            Missing(html, "Diagnostics", "none given");
            return;
        }
        var mood =
            found.Errors > 0 ? "bad"
            : found.Warnings > 0 ? "doubtful"
            : "good";
        html.Add(
            $"""
            <div class="card {mood}"><div class="name">Diagnostics</div><div class="figure">{Figures.Count(
                found.All.Count
            )}</div>
            <div class="note"><span data-json="/diagnostics/errors" data-value="{found.Errors}">{Figures.Count(
                found.Errors,
                "error"
            )}</span>,
            <span data-json="/diagnostics/warnings" data-value="{found.Warnings}">{Figures.Count(
                found.Warnings,
                "warning"
            )}</span>,
            <span data-json="/diagnostics/notes" data-value="{found.Notes}">{Figures.Count(
                found.Notes,
                "note"
            )}</span></div></div>

            """
        );
    }

    private static void Missing(HtmlText html, string name, string why) =>
        html.Add(
            $"""<div class="card missing"><div class="name">{name}</div><div class="figure">{None}</div><div class="note">{why}</div></div>"""
        );
}
