using Wrapgen.Pipeline.Building;

namespace Wrapgen.Reporting.Times;

/// <summary>Selects the modules of a build that took longest.</summary>
internal static class SlowestModules
{
    /// <summary>The modules that succeeded, the slowest first.</summary>
    /// <param name="outcomes">How the modules ended.</param>
    /// <param name="count">Number of modules, at most.</param>
    public static IReadOnlyList<SlowModule> Of(IEnumerable<ModuleOutcome> outcomes, int count) =>
        [
            .. outcomes
                .Where(outcome => outcome.Result is not null)
                .OrderByDescending(outcome => outcome.Duration)
                .Take(count)
                .Select(outcome => new SlowModule(
                    outcome.Module,
                    outcome.Result!.Submodules.Count,
                    outcome.Result.Submodules.Count(submodule => submodule.IsUnchanged),
                    outcome.Duration
                )),
        ];
}
