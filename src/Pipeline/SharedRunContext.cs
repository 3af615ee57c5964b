using Wrapgen.Pipeline.Incremental;

namespace Wrapgen.Pipeline;

/// <summary>What a module run shares with others in the same process.</summary>
internal sealed record SharedRunContext
{
    /// <summary>Receives the duration of each step; null for none.</summary>
    public IStageTrace? Trace { get; init; }

    /// <summary>Called when a run finds that it has work to do.</summary>
    public Action? BeforeWork { get; init; }

    /// <summary>Files that several modules read; null: each reads its own.</summary>
    public SharedInputs? Inputs { get; init; }

    /// <summary>Memory for documents between their two readings.</summary>
    public IdleMemory IdleMemory { get; init; } = new();

    /// <summary>Processes submodules, so that all modules together stay within the number of jobs.</summary>
    public TaskScheduler Scheduler { get; init; } = TaskScheduler.Default;
}
