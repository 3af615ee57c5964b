using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Recording;
using Wrapgen.Caching.Restoring;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Sharing;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Stores;
using Wrapgen.Caching.Verdicts;

namespace Wrapgen.Caching.Lookup;

/// <summary>
/// Asks the remote caches, in the two steps of a local lookup: the header sets of the command, and the entry of the set
/// that the local files agree with. What is found is checked, restored, and stored locally.
/// </summary>
/// <param name="session">The cache.</param>
/// <param name="plan">The command.</param>
/// <param name="console">Receives what the tool printed.</param>
internal sealed class RemoteStep(CacheSession session, RunPlan plan, IToolConsole console) : ILookupStep
{
    public Verdict Take(Miss known)
    {
        if (session.Settings.Remote.Addresses.Count == 0)
            return known;
        var check = new HeaderSetCheck(plan.Roots, session.TakeSnapshot(), session.Stamps);
        foreach (var remote in session.Remotes.Readable)
        {
            var id = plan.Identity.History;
            var answer = remote.Get(id);
            if (answer.Content is not { } bytes)
                continue;
            if (RemoteSets.TryOpen(bytes, plan) is not { } history)
            {
                session.Statistics.Count(CacheEvent.RemoteError);
                continue;
            }
            for (var i = 0; i < history.Count; i++)
            {
                var held = check.Check(history[i], plan.Identity.EntryBase);
                if (held.Miss is null && TryRestore(remote, history[i], held, bytes.Length) is { } verdict)
                    return verdict;
            }
        }
        return known;
    }

    private Verdict? TryRestore(Remote remote, ReadOnlySpan<byte> set, HeaderSetVerdict held, long historyBytes)
    {
        var id = new ObjectId(ObjectKind.Entry, held.EntryKey);
        var content = remote.Get(id).Content;
        if (content is null)
            return null;
        if (RemoteObjects.TryOpen(content, id, CacheEntry.Decode) is null)
        {
            session.Statistics.Count(CacheEvent.RemoteError);
            return null;
        }
        var fetched = new FetchedObject(id, content, remote.Address.ToString());
        var restorer = new EntryRestorer(new ObjectStore([fetched]), plan.Tool, plan.Command, console);
        if (restorer.TryRestore(held.EntryKey, held.Paths, out var miss) is not { } restored)
            return miss.IsFinal ? miss : null;
        session.Statistics.Count(
            CacheEvent.RemoteHit,
            bytes: historyBytes + content.Length,
            milliseconds: restored.CostMilliseconds
        );
        // The next run hits locally.
        if (session.Store.TryWriteSealed(id, content))
            new EntryRecorder(session, plan).AddToHistory(set);
        return Verdict.Hit(restored, CacheEvent.Hit);
    }
}
