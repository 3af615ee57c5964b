using Scriban.Runtime;
using Wrapgen.Pipeline;
using Wrapgen.Reporting.Times;

namespace Wrapgen.Reporting.Page;

/// <summary>The modules and submodules that cost most.</summary>
internal static class ModulesSection
{
    private const int Bars = 15;

    private static readonly TableColumn[] Work =
    [
        TableColumn.Sorted("Work"),
        TableColumn.Number("Parsing"),
        TableColumn.Number("Modelling"),
        TableColumn.Number("Emission"),
    ];

    public static ScriptObject Of(BuildTimes build)
    {
        var most = Math.Max(1, build.Modules.Select(module => module.WorkUs).DefaultIfEmpty().Max());
        return Script.Object(
            ("bars", Script.List(build.Modules.Take(Bars), module => BarOf(module, most))),
            ("more", build.Modules.Count > Bars ? Figures.Count(build.Modules.Count) : null),
            ("modules", Modules(build)),
            ("submodules", Submodules(build))
        );
    }

    private static ScriptObject BarOf(ModuleTime module, long most)
    {
        var parts = Figures.Stack(module.Stages.Select(stage => stage.Value), most);
        return Script.Object(
            ("module", module.Module),
            ("work", Figures.Time(module.WorkUs)),
            (
                "parts",
                Script.List(
                    module.Stages.Zip(parts),
                    part =>
                        Script.Object(
                            ("style", BuildStages.ClassOf(part.First.Key)),
                            ("stage", part.First.Key),
                            ("time", Figures.Time(part.First.Value)),
                            ("x", part.Second.X),
                            ("width", part.Second.Width)
                        )
                )
            )
        );
    }

    private static ScriptObject Modules(BuildTimes build)
    {
        var table = new TableView(
            "Modules",
            ["Module", .. Work, TableColumn.Number("Storage"), TableColumn.Number("Time"), TableColumn.Number("Parsed")]
        );
        foreach (var (index, module) in build.Modules.Index())
            AddWork(table.Row($"/build/modules/{index}").Name("module", module.Module), module.WorkUs, module.Stages)
                .Time(module.Stages, StageNames.Storage)
                .Time("duration_us", module.DurationUs)
                .Count("parsed", module.Parsed);
        return table.ToScript();
    }

    private static ScriptObject Submodules(BuildTimes build)
    {
        var table = new TableView("Submodules", ["Submodule", .. Work, "Module"]) { Limit = 15 };
        foreach (var (index, submodule) in build.Submodules.Index())
            AddWork(
                    table.Row($"/build/submodules/{index}").Name("submodule", submodule.Submodule),
                    submodule.WorkUs,
                    submodule.Stages
                )
                .Name("module", submodule.Module);
        return table.ToScript();
    }

    private static TableRow AddWork(TableRow row, long work, IReadOnlyDictionary<string, long> stages) =>
        row.Time("work_us", work)
            .Time(stages, StageNames.Parsing)
            .Time(stages, StageNames.Modelling)
            .Time(stages, StageNames.Emission);
}
