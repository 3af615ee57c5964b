using Wrapgen.Reporting.Times;

namespace Wrapgen.Reporting.Page;

/// <summary>The modules and submodules that cost most.</summary>
internal static class ModulesSection
{
    private const int Bars = 15;
    private const double Percent = 100;

    private static readonly TableColumn[] Work =
    [
        TableColumn.Number("Work") with
        {
            IsSorted = true,
        },
        TableColumn.Number("Parsing"),
        TableColumn.Number("Modelling"),
        TableColumn.Number("Emission"),
    ];

    private static readonly Section Section = new(
        "modules",
        "Slowest modules",
        "The times of modules come from a trace of the build, and none was given.",
        "wrapgen report --trace trace.json --output report.html"
    );

    public static void Write(HtmlText html, BuildTimes? build) => Sections.Write(html, Section, build, WriteAll);

    private static void WriteAll(HtmlText html, BuildTimes build)
    {
        html.Add(
            $"<p class=\"hint\">Work is the time of all steps, whatever ran side by side; time is from a module's begin to its end, waiting included.</p>\n"
        );
        WriteBars(html, build);
        TableWriter.Write(
            html,
            "Modules",
            [
                "Module",
                .. Work,
                TableColumn.Number("Storage"),
                TableColumn.Number("Time"),
                TableColumn.Number("Parsed"),
            ],
            table =>
            {
                foreach (var (index, module) in build.Modules.Index())
                {
                    table.Row($"/build/modules/{index}").Name("module", module.Module);
                    WriteWork(table, module.WorkUs, module.Stages);
                    table
                        .Time("stages", module.Stages, "storage")
                        .Time("duration_us", module.DurationUs)
                        .Count("parsed", module.Parsed)
                        .EndRow();
                }
            }
        );
        TableWriter.Write(
            html,
            ("Submodules", 15),
            ["Submodule", .. Work, "Module"],
            table =>
            {
                foreach (var (index, submodule) in build.Submodules.Index())
                {
                    table.Row($"/build/submodules/{index}").Name("submodule", submodule.Submodule);
                    WriteWork(table, submodule.WorkUs, submodule.Stages);
                    table.Name("module", submodule.Module).EndRow();
                }
            }
        );
    }

    private static void WriteWork(TableWriter table, long work, IReadOnlyDictionary<string, long> stages) =>
        table
            .Time("work_us", work)
            .Time("stages", stages, BuildStages.Parsing)
            .Time("stages", stages, "modelling")
            .Time("stages", stages, "emission");

    private static void WriteBars(HtmlText html, BuildTimes build)
    {
        var most = Math.Max(1, build.Modules.Select(module => module.WorkUs).DefaultIfEmpty().Max());
        html.Add($"""<div class="chart"><div class="bars">""").Add($"\n");
        foreach (var module in build.Modules.Take(Bars))
        {
            html.Add(
                $"""<span class="bar-name">{module.Module}</span><svg class="bar" height="16" role="img" aria-label="{module.Module}: {Figures.Time(module.WorkUs)} of work">"""
            );
            var x = 0.0;
            foreach (var (stage, time) in module.Stages)
            {
                var width = Percent * time / most;
                html.Add(
                    $"""<rect class="{BuildStages.ClassOf(stage)}" x="{x:0.###}%" width="{width:0.###}%" height="16"><title>{module.Module}, {stage}: {Figures.Time(time)}</title></rect>"""
                );
                x += width;
            }
            html.Add($"""</svg><span class="bar-value">{Figures.Time(module.WorkUs)}</span>""").Add($"\n");
        }
        html.Add($"</div></div>\n");
        if (build.Modules.Count > Bars)
            html.Add(
                $"""<p class="hint">The {Bars} modules with most work of {Figures.Count(build.Modules.Count)}.</p>"""
            );
    }
}
