using Wrapgen.Pipeline.Incremental;

namespace Wrapgen.Pipeline;

/// <summary>What a module run shares with others in the same process; a run of its own shares nothing.</summary>
internal sealed record SharedRunContext
{
    /// <summary>Is told of steps; null: nobody wants to know.</summary>
    public IStageTrace? Trace { get; init; }

    /// <summary>Is called when it turns out that there is work to do.</summary>
    public Action? BeforeWork { get; init; }

    /// <summary>Files that several modules read; null: each reads its own.</summary>
    public SharedInputs? Inputs { get; init; }

    /// <summary>Memory for documents between their two readings.</summary>
    public IdleMemory IdleMemory { get; init; } = new();

    /// <summary>Where submodules are worked on: together the modules keep to the number of jobs.</summary>
    public TaskScheduler Scheduler { get; init; } = TaskScheduler.Default;
}
