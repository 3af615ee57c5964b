using System.Diagnostics;
using Wrapgen.Pipeline.Incremental;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Building;

/// <summary>
/// Runs all modules of a build in one process: each as soon as those it depends on are through, and a module's submodules side by side,
/// with no more work under way at once than there are jobs.
/// </summary>
/// <param name="emitters">What makes files of models.</param>
/// <param name="trace">Is told how long steps took.</param>
public sealed class BuildRunner(IReadOnlyList<IModuleEmitter> emitters, IStageTrace? trace = null)
{
    /// <summary>Runs the modules. When one fails those that need it are not run; the others are.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="jobs">How much is worked on at once; output does not depend on it.</param>
    /// <param name="observer">Is told of progress.</param>
    /// <param name="cancellation">Ends the runs between submodules.</param>
    /// <returns>How each module ended, in the order of the plan.</returns>
    /// <exception cref="OperationCanceledException">The build was cancelled; of each module all outputs are old or all new.</exception>
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
        var surroundings = new SharedRunContext
        {
            Trace = trace,
            Inputs = new SharedInputs(),
            Scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler,
        };
        var runner = new ModuleRunner(emitters, () => new ParsingStage(pool), surroundings);
        ModuleOutcome RunOne(PlannedModule module) =>
            Outcome(runner, module.Options with { Parallelism = jobs }, cancellation);
        return new BuildQueue(plan, observer).Run(jobs, RunOne);
    }

    private ModuleOutcome Outcome(ModuleRunner runner, ModuleOptions options, CancellationToken cancellation)
    {
        using var span = StageSpan.Begin(trace, "module", options.ModuleName);
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
