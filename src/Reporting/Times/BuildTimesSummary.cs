using Wrapgen.Pipeline;

namespace Wrapgen.Reporting.Times;

/// <summary>Sums up a trace.</summary>
internal static class BuildTimesSummary
{
    public static BuildTimes Of(TraceFile trace)
    {
        var steps = trace.Steps.Where(step => step.Stage != StageNames.Module).ToList();
        return new BuildTimes
        {
            WallUs = trace.Steps.Max(EndOf),
            WorkUs = WorkOf(steps),
            Jobs = trace.Jobs,
            MostAtOnce = MostAtOnce(steps),
            Stages =
            [
                .. steps
                    .GroupBy(step => step.Stage, StringComparer.Ordinal)
                    .OrderBy(group => BuildStages.OrderOf(group.Key))
                    .ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(StageOf),
            ],
            Cores =
            [
                .. steps
                    .GroupBy(step => step.Core)
                    .OrderBy(group => group.Key)
                    .Select(group => new CoreTime(group.Key, group.Count(), WorkOf(group))),
            ],
            Modules = Modules(trace.Steps),
            Submodules =
            [
                .. steps
                    .Where(IsOfSubmodule)
                    .GroupBy(step => (step.Module, step.Subject))
                    .Select(group => new SubmoduleTime(
                        group.Key.Subject,
                        group.Key.Module,
                        WorkOf(group),
                        ByStage(group)
                    ))
                    .OrderByDescending(submodule => submodule.WorkUs)
                    .ThenBy(submodule => submodule.Submodule, StringComparer.Ordinal),
            ],
            Steps = steps,
        };
    }

    private static List<ModuleTime> Modules(IEnumerable<TimelineStep> steps) =>
        [
            .. steps
                .Where(step => step.Module.Length > 0)
                .GroupBy(step => step.Module, StringComparer.Ordinal)
                .Select(ModuleOf)
                .OrderByDescending(module => module.WorkUs)
                .ThenBy(module => module.Module, StringComparer.Ordinal),
        ];

    private static ModuleTime ModuleOf(IGrouping<string, TimelineStep> all)
    {
        var steps = all.Where(step => step.Stage != StageNames.Module).ToList();
        var start = all.Min(step => step.StartUs);
        var parsed = steps
            .Where(step => step.Stage == StageNames.Parsing)
            .DistinctBy(step => step.Subject, StringComparer.Ordinal)
            .Count();
        return new ModuleTime(all.Key, start, all.Max(EndOf) - start, WorkOf(steps), parsed, ByStage(steps));
    }

    private static StageTime StageOf(IGrouping<string, TimelineStep> stage)
    {
        var longest = stage.MaxBy(step => step.DurationUs)!;
        return new StageTime(stage.Key, stage.Count(), WorkOf(stage), longest.DurationUs, longest.Subject);
    }

    private static Dictionary<string, long> ByStage(IEnumerable<TimelineStep> steps) =>
        steps
            .GroupBy(step => step.Stage, StringComparer.Ordinal)
            .OrderBy(group => BuildStages.OrderOf(group.Key))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, WorkOf, StringComparer.Ordinal);

    private static bool IsOfSubmodule(TimelineStep step) => BuildStages.IsOfSubmodule(step.Stage);

    private static long WorkOf(IEnumerable<TimelineStep> steps) => steps.Sum(step => step.DurationUs);

    private static long EndOf(TimelineStep step) => step.StartUs + step.DurationUs;

    private static int MostAtOnce(IEnumerable<TimelineStep> steps)
    {
        // Ends sort before starts of the same time: consecutive steps do not overlap.
        var changes = steps
            .Where(step => step.DurationUs > 0)
            .SelectMany(step => new[] { (Time: step.StartUs, Change: 1), (Time: EndOf(step), Change: -1) })
            .OrderBy(change => change.Time)
            .ThenBy(change => change.Change);
        int current = 0,
            most = 0;
        foreach (var (_, change) in changes)
            most = Math.Max(most, current += change);
        return most;
    }
}
