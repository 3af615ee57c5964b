using Scriban.Runtime;
using Wrapgen.Reporting.Times;

namespace Wrapgen.Reporting.Page;

/// <summary>Stages over time, by core and by module.</summary>
internal static class TimelineSection
{
    public static ScriptObject Of(BuildTimes build)
    {
        var chart = new LaneChart(build.WallUs);
        return Script.Object(
            (
                "legend",
                Script.Object(
                    (
                        "items",
                        Script.List(
                            build.Stages,
                            stage => Script.Object(("style", BuildStages.ClassOf(stage.Stage)), ("name", stage.Stage))
                        )
                    )
                )
            ),
            ("cores", chart.ToScript(Cores(build))),
            ("modules", chart.ToScript(Modules(build))),
            ("stages", Stages(build))
        );
    }

    private static IEnumerable<Lane> Cores(BuildTimes build) =>
        build.Cores.Select(core => new Lane(
            $"Core {Figures.Count(core.Core)}",
            $"{Figures.Count(core.Steps, "step")}, {Figures.Time(core.WorkUs)}",
            build.Steps.Where(step => step.Core == core.Core)
        ));

    private static IEnumerable<Lane> Modules(BuildTimes build)
    {
        var steps = build.Steps.ToLookup(step => step.Module, StringComparer.Ordinal);
        var modules = build
            .Modules.OrderBy(module => module.StartUs)
            .ThenBy(module => module.Module, StringComparer.Ordinal)
            .Select(module => new Lane(module.Module, Figures.Time(module.DurationUs), steps[module.Module]));
        var rest = steps[""]
            .GroupBy(step => step.Stage, StringComparer.Ordinal)
            .Select(stage => new Lane(stage.Key, Figures.Time(stage.Sum(step => step.DurationUs)), stage));
        return modules.Concat(rest);
    }

    private static ScriptObject Stages(BuildTimes build)
    {
        var table = new TableView(
            "Stages",
            "Stage",
            TableColumn.Number("Steps"),
            TableColumn.Number("Work"),
            TableColumn.Number("Share"),
            TableColumn.Number("Longest"),
            "Longest of"
        );
        foreach (var (index, stage) in build.Stages.Index())
            table
                .Row($"/build/stages/{index}")
                .Name("stage", stage.Stage)
                .Count("steps", stage.Steps)
                .Time("work_us", stage.WorkUs)
                .Figure(Figures.Share(stage.WorkUs, build.WorkUs), Figures.Percent(stage.WorkUs, build.WorkUs))
                .Time("longest_us", stage.LongestUs)
                .Name("longest_subject", stage.LongestSubject);
        return table.ToScript();
    }
}
