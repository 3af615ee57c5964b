using System.Diagnostics;

namespace Wrapgen.Pipeline;

/// <summary>Is told how long the steps of a run took. Called by several threads at once.</summary>
public interface IStageTrace
{
    /// <summary>Takes one step that has ended.</summary>
    void Record(StageTiming timing);
}

/// <summary>One step of a run.</summary>
/// <param name="Stage">What was done, such as <c>modelling</c>.</param>
/// <param name="Module">Module that it was done for; empty when it was done for all.</param>
/// <param name="Subject">What it was done to: a module or submodule.</param>
/// <param name="Start">When it began, as <see cref="Stopwatch"/> tells time.</param>
/// <param name="End">When it ended.</param>
public readonly record struct StageTiming(string Stage, string Module, string Subject, long Start, long End);

/// <summary>A step under way; disposing it ends it. Without a trace it is nothing and costs nothing.</summary>
internal readonly struct StageSpan : IDisposable
{
    private readonly IStageTrace? _trace;
    private readonly string _stage,
        _module,
        _subject;
    private readonly long _start;

    private StageSpan(IStageTrace trace, string stage, string module, string subject) =>
        (_trace, _stage, _module, _subject, _start) = (trace, stage, module, subject, Stopwatch.GetTimestamp());

    /// <summary>Begins a step that is done to a submodule.</summary>
    public static StageSpan Begin(IStageTrace? trace, string stage, string module, string subject) =>
        trace is null ? default : new StageSpan(trace, stage, module, subject);

    /// <summary>Begins a step that is done to a whole module.</summary>
    public static StageSpan Begin(IStageTrace? trace, string stage, string module) =>
        Begin(trace, stage, module, module);

    public void Dispose() =>
        _trace?.Record(new StageTiming(_stage, _module, _subject, _start, Stopwatch.GetTimestamp()));
}
