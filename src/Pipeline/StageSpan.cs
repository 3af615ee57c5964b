using System.Diagnostics;

namespace Wrapgen.Pipeline;

/// <summary>Receives how long the steps of a run took. Several threads call it at once.</summary>
public interface IStageTrace
{
    /// <summary>Receives a step that has ended.</summary>
    void Record(StageTiming timing);
}

/// <summary>One step of a run.</summary>
/// <param name="Stage">Name of the step (<see cref="StageNames"/>).</param>
/// <param name="Module">Module of the step; empty when it concerns all modules.</param>
/// <param name="Subject">Module or submodule of the step.</param>
/// <param name="Start">When it started, in ticks of <see cref="Stopwatch"/>.</param>
/// <param name="End">When it ended, in the same unit.</param>
public readonly record struct StageTiming(string Stage, string Module, string Subject, long Start, long End);

/// <summary>A step under way; disposing it ends it. Without a trace it costs nothing.</summary>
internal readonly struct StageSpan : IDisposable
{
    private readonly IStageTrace? _trace;
    private readonly string _stage,
        _module,
        _subject;
    private readonly long _start;

    private StageSpan(IStageTrace trace, string stage, string module, string subject) =>
        (_trace, _stage, _module, _subject, _start) = (trace, stage, module, subject, Stopwatch.GetTimestamp());

    /// <summary>Starts a step for a submodule.</summary>
    public static StageSpan Begin(IStageTrace? trace, string stage, string module, string subject) =>
        trace is null ? default : new StageSpan(trace, stage, module, subject);

    /// <summary>Starts a step for a whole module.</summary>
    public static StageSpan Begin(IStageTrace? trace, string stage, string module) =>
        Begin(trace, stage, module, module);

    public void Dispose() =>
        _trace?.Record(new StageTiming(_stage, _module, _subject, _start, Stopwatch.GetTimestamp()));
}
