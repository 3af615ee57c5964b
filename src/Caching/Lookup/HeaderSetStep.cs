using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Restoring;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Stores;
using Wrapgen.Caching.Verdicts;

namespace Wrapgen.Caching.Lookup;

/// <summary>
/// Looks through the recorded header sets of the command, newest first, and restores the entry of the first that holds
/// (L1).
/// </summary>
/// <param name="session">The cache.</param>
/// <param name="plan">The command.</param>
/// <param name="restorer">Restores entries.</param>
/// <param name="files">The files as they are now.</param>
internal sealed class HeaderSetStep(CacheSession session, RunPlan plan, EntryRestorer restorer, FileSnapshot files)
    : ILookupStep
{
    private readonly HeaderSetCheck _check = new(plan.Roots, files, session.Stamps);

    public Verdict Take(Miss known)
    {
        Miss? ofNewest = null;
        Miss? ofEntry = null;
        foreach (var backend in session.Store.Backends)
        {
            using var history = ObjectStore.TryRead(
                backend,
                plan.Identity.History,
                HeaderSetHistory.Decode,
                out var damage
            );
            ofEntry = damage ?? ofEntry;
            for (var i = 0; history is not null && i < history.Value.Count; i++)
            {
                var verdict = _check.Check(history.Value[i], plan.Identity.EntryBase);
                if (verdict.Miss is { } miss)
                {
                    ofNewest ??= miss;
                    continue;
                }
                if (restorer.TryRestore(verdict.EntryKey, verdict.Paths, out var missing) is { } restored)
                {
                    history.Touch();
                    backend.Touch(plan.Identity.UnitCommands);
                    return Verdict.Hit(restored, CacheEvent.Hit);
                }
                if (missing.IsFinal)
                    return missing;
                ofEntry = missing;
            }
        }
        // A lost or damaged entry explains more than sources that were once in another state.
        return ofEntry ?? ofNewest ?? known;
    }
}
