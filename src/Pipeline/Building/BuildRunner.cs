using System.Diagnostics;
using Wrapgen.Pipeline.Incremental;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Building;

/// <summary>
/// Runs all modules of a build in one process: each as soon as its dependencies have ended, and several submodules of a
/// module at once. All together never use more than the given number of jobs.
/// </summary>
/// <param name="emitters">Turn models into files.</param>
/// <param name="trace">Receives the duration of each step; null for none.</param>
public sealed class BuildRunner(IReadOnlyList<IModuleEmitter> emitters, IStageTrace? trace = null)
{
    /// <summary>Runs the modules. When a module fails, the modules that need it are not run; all others are.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="jobs">How many tasks run at once; output does not depend on it.</param>
    /// <param name="observer">Receives the progress.</param>
    /// <param name="cancellation">Ends the runs between submodules.</param>
    /// <returns>How each module ended, in the order of the plan.</returns>
    /// <exception cref="OperationCanceledException">
    /// The build was cancelled; the outputs of each module are all old or all new.
    /// </exception>
    public IReadOnlyList<ModuleOutcome> Run(
        BuildPlan plan,
        int jobs,
        IBuildObserver observer,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(observer);
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        using var pool = new DocumentPool();
        var context = new SharedRunContext
        {
            Trace = trace,
            Inputs = new SharedInputs(),
            Scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler,
        };
        var runner = new ModuleRunner(emitters, () => new ParsingStage(pool), context);
        ModuleOutcome RunOne(PlannedModule module) =>
            Outcome(runner, module.Options with { Parallelism = jobs }, cancellation);
        return new BuildQueue(plan, observer).Run(jobs, RunOne);
    }

    private ModuleOutcome Outcome(ModuleRunner runner, ModuleOptions options, CancellationToken cancellation)
    {
        using var span = StageSpan.Begin(trace, StageNames.Module, options.ModuleName);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = runner.Run(options, cancellation);
            return new ModuleOutcome(options.ModuleName, result, null, Stopwatch.GetElapsedTime(start));
        }
        catch (WrapgenException failure)
        {
            return new ModuleOutcome(options.ModuleName, null, failure.Diagnostic, Stopwatch.GetElapsedTime(start));
        }
    }
}
