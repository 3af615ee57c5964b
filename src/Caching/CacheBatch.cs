using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Lookup;
using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Recording;
using Wrapgen.Caching.Restoring;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Tools;
using Wrapgen.Caching.Verdicts;

namespace Wrapgen.Caching;

/// <summary>
/// Many commands of one tool in one process. Lookups share stamps, hashes of headers and what is known about programs,
/// so each header is looked at once. Units that miss may be run in any way, for example all by one process, and are
/// then recorded one by one.
/// </summary>
/// <param name="session">The cache; the caller disposes of it.</param>
/// <param name="tool">The tool that the commands run.</param>
/// <param name="console">Receives what restored runs printed.</param>
/// <param name="references">Knows contents that restored outputs may refer to; null for none.</param>
internal sealed class CacheBatch(
    CacheSession session,
    ICachedTool tool,
    IToolConsole console,
    IOutputReferences? references = null
)
{
    private readonly Planner _planner = new(session, tool);
    private readonly FileSnapshot _files = session.TakeSnapshot();
    private readonly SourceReader _reader = new(tool.Scan, session.Stamps);

    /// <summary>Looks a command up, and restores its outputs when it hits.</summary>
    /// <param name="command">The command as it would run for this unit alone.</param>
    /// <param name="keepsUnchanged">True to leave the time of an output alone when its content stays the same.</param>
    public BatchUnit Look(IReadOnlyList<string> command, bool keepsUnchanged = false)
    {
        if (_planner.TryPlan(command, out var obstacle) is not { } plan)
        {
            session.Statistics.Count(CacheEvent.Miss, MissReason.NotCacheable);
            return new BatchUnit(null, new Miss(MissReason.NotCacheable, obstacle));
        }
        var restorer = new EntryRestorer(session.Store, tool, plan.Command, console)
        {
            KeepsUnchanged = keepsUnchanged,
            References = references,
        };
        var verdict = new HeaderSetStep(session, plan, restorer, _files).Take(new Miss(MissReason.NotRecorded, ""));
        if (verdict.Entry is { } entry)
            session.Statistics.Count(verdict.Level, bytes: entry.OutputBytes, milliseconds: entry.CostMilliseconds);
        else
            session.Statistics.Count(CacheEvent.Miss, verdict.Miss.Reason);
        return new BatchUnit(plan, verdict);
    }

    /// <summary>Records a unit that missed, from what any process read and produced for it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="products">What it read and produced.</param>
    /// <returns>Why the unit is not stored; null when it is.</returns>
    public string? Record(BatchUnit unit, RunProducts products) =>
        unit.Plan is { } plan ? new EntryRecorder(session, plan, _reader).TryStore(products) : unit.Verdict.Miss.Detail;
}
