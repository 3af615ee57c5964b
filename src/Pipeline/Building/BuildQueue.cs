using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Building;

/// <summary>
/// Starts each module of a plan when its dependencies have ended. The thread that runs the build makes all decisions;
/// the runs know nothing of each other.
/// </summary>
internal sealed class BuildQueue(BuildPlan plan, IBuildObserver observer)
{
    private readonly ModuleOutcome?[] _outcomes = new ModuleOutcome?[plan.Modules.Count];
    private readonly List<int> _waiting = [.. Enumerable.Range(0, plan.Modules.Count)];
    private readonly List<(Task<ModuleOutcome> Run, int Position)> _running = [];

    /// <summary>Runs all modules. An unexpected exception is thrown after the runs under way have ended.</summary>
    public IReadOnlyList<ModuleOutcome> Run(int jobs, Func<PlannedModule, ModuleOutcome> run)
    {
        Task<ModuleOutcome>? failed = null;
        while (true)
        {
            while (failed is null && _running.Count < jobs && TakeReady() is { } position)
            {
                observer.Started(plan.Modules[position].Options.ModuleName);
                _running.Add((Start(plan.Modules[position], jobs == 1, run), position));
            }
            if (_running.Count == 0)
                break;
            var ended = _running[Task.WaitAny([.. _running.Select(item => item.Run)])];
            _running.Remove(ended);
            if (ended.Run.IsCompletedSuccessfully)
                End(ended.Position, ended.Run.Result);
            else
                failed ??= ended.Run;
        }
        failed?.GetAwaiter().GetResult();
        return _outcomes!;
    }

    // With one job a module runs on this thread. Otherwise each has a thread of its own, which mostly waits: the pool
    // works on the submodules.
    private static Task<ModuleOutcome> Start(
        PlannedModule module,
        bool isAlone,
        Func<PlannedModule, ModuleOutcome> run
    ) =>
        isAlone
            ? Task.FromResult(run(module))
            : Task.Factory.StartNew(
                () => run(module),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );

    /// <summary>
    /// The first module, in the order of the plan, that can run now. Modules that can never run are ended on the way.
    /// </summary>
    private int? TakeReady()
    {
        foreach (var position in _waiting.ToList())
        {
            var dependencies = plan.Modules[position].Dependencies;
            if (dependencies.FirstOrDefault(HasFailed, -1) is >= 0 and var failed)
                Skip(position, failed);
            else if (dependencies.All(other => _outcomes[other] is not null))
            {
                _waiting.Remove(position);
                return position;
            }
        }
        return null;
    }

    private bool HasFailed(int position) => _outcomes[position] is { Result: null };

    private void Skip(int position, int failed)
    {
        var options = plan.Modules[position].Options;
        _waiting.Remove(position);
        var reason = Rules.ModuleSkipped(
            options.MdxFiles[0],
            options.ModuleName,
            plan.Modules[failed].Options.ModuleName
        );
        End(position, new ModuleOutcome(options.ModuleName, null, reason, TimeSpan.Zero));
    }

    private void End(int position, ModuleOutcome outcome)
    {
        _outcomes[position] = outcome;
        observer.Ended(outcome);
    }
}
