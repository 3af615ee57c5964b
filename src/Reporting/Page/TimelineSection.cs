using Wrapgen.Reporting.Times;

namespace Wrapgen.Reporting.Page;

/// <summary>Stages over time, by core and by module.</summary>
internal static class TimelineSection
{
    private static readonly Section Section = new(
        "timeline",
        "Timeline",
        "No trace of the build was given.",
        "wrapgen build --manifest wrapping.json --trace trace.json",
        "wrapgen report --trace trace.json --output report.html"
    );

    public static void Write(HtmlText html, BuildTimes? build) => Sections.Write(html, Section, build, WriteAll);

    private static void WriteAll(HtmlText html, BuildTimes build)
    {
        Sections.Legend(html, build.Stages.Select(stage => (BuildStages.ClassOf(stage.Stage), stage.Stage)));
        html.Add(
            $"<h3>By core</h3><p class=\"hint\">Each step is drawn on the core that it ended on. Steps that overlap there stand below each other.</p>\n"
        );
        WriteChart(
            html,
            build,
            build.Cores.Select(core =>
                (
                    Name: $"Core {Figures.Count(core.Core)}",
                    Detail: $"{Figures.Count(core.Steps, "step")}, {Figures.Time(core.WorkUs)}",
                    Steps: build.Steps.Where(step => step.Core == core.Core)
                )
            )
        );
        html.Add(
            $"<h3>By module</h3><p class=\"hint\">In the order in which they began. Gaps are waiting for a free core.</p>\n"
        );
        var steps = build.Steps.ToLookup(step => step.Module, StringComparer.Ordinal);
        var modules = build
            .Modules.OrderBy(module => module.StartUs)
            .ThenBy(module => module.Module, StringComparer.Ordinal)
            .Select(module =>
                (Name: module.Module, Detail: Figures.Time(module.DurationUs), Steps: steps[module.Module])
            );
        var rest = steps[""]
            .GroupBy(step => step.Stage, StringComparer.Ordinal)
            .Select(stage =>
                (Name: stage.Key, Detail: Figures.Time(stage.Sum(step => step.DurationUs)), Steps: stage.AsEnumerable())
            );
        WriteChart(html, build, modules.Concat(rest));
        WriteStages(html, build);
    }

    private static void WriteChart(
        HtmlText html,
        BuildTimes build,
        IEnumerable<(string Name, string Detail, IEnumerable<TimelineStep> Steps)> lanes
    )
    {
        var lane = new StepLane(build.WallUs);
        html.Add(
                $"""<div class="chart"><div class="scroll" tabindex="0" role="region" aria-label="Timeline"><div class="lanes">"""
            )
            .Add($"\n");
        foreach (var (name, detail, steps) in lanes)
        {
            html.Add($"""<div class="lane-name"><span><b>{name}</b> <small>{detail}</small></span></div>""");
            lane.Draw(html, $"{name}: {detail}", steps);
            html.Add($"\n");
        }
        html.Add($"""<div class="lane-name"></div>""");
        lane.DrawAxis(html);
        html.Add($"</div></div></div>\n");
    }

    private static void WriteStages(HtmlText html, BuildTimes build) =>
        TableWriter.Write(
            html,
            "Stages",
            [
                "Stage",
                TableColumn.Number("Steps"),
                TableColumn.Number("Work"),
                TableColumn.Number("Share"),
                TableColumn.Number("Longest"),
                "Longest of",
            ],
            table =>
            {
                foreach (var (index, stage) in build.Stages.Index())
                {
                    table
                        .Row($"/build/stages/{index}")
                        .Name("stage", stage.Stage)
                        .Count("steps", stage.Steps)
                        .Time("work_us", stage.WorkUs)
                        .Cell(
                            Figures.Share(stage.WorkUs, build.WorkUs),
                            cell => cell.Add($"{Figures.Percent(stage.WorkUs, build.WorkUs)}")
                        )
                        .Time("longest_us", stage.LongestUs)
                        .Name("longest_subject", stage.LongestSubject)
                        .EndRow();
                }
            }
        );
}
