using System.Collections.Concurrent;
using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Lookup;
using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Recording;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Sharing;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Tools;
using Wrapgen.Caching.Upkeep;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching;

/// <summary>
/// Fetches what remote caches have for many commands, before the commands run: first all header sets, then all entries
/// that the local files agree with. Nothing is restored; the commands then hit locally.
/// </summary>
/// <param name="session">The cache; the caller disposes of it.</param>
/// <param name="tool">The tool that the commands run.</param>
internal sealed class RemotePull(CacheSession session, ICachedTool tool)
{
    private readonly FileSnapshot _files = session.TakeSnapshot();
    private int _present,
        _fetched,
        _uncacheable;
    private long _bytes;

    /// <summary>Fetches the entries of commands.</summary>
    public PulledUnits Run(IReadOnlyList<IReadOnlyList<string>> commands)
    {
        var wanted = new List<RunPlan>();
        var planner = new Planner(session, tool);
        foreach (var command in commands)
        {
            if (planner.TryPlan(command, out _) is not { } plan)
                _uncacheable++;
            else if (IsPresent(plan))
                _present++;
            else
                wanted.Add(plan);
        }
        wanted = Fetch(wanted);
        return new PulledUnits(_fetched, _present, wanted.Count, _uncacheable, _bytes);
    }

    private List<RunPlan> Fetch(List<RunPlan> wanted)
    {
        foreach (var remote in session.Remotes.Readable)
            if (wanted.Count > 0)
                wanted = Fetch(remote, wanted);
        return wanted;
    }

    private static List<byte[]> SetsOf(HeaderSetHistory history) =>
        [.. Enumerable.Range(0, history.Count).Select(i => history[i].ToArray())];

    private bool IsPresent(RunPlan plan)
    {
        using var history = session.Store.TryRead(plan.Identity.History, HeaderSetHistory.Decode);
        return history is not null
            && FindHolding(plan, SetsOf(history.Value)) is var (key, _)
            && session.Store.Has(new ObjectId(ObjectKind.Entry, key));
    }

    /// <summary>The key of the entry that the local files agree with, and the number of its header set.</summary>
    private (Digest Key, int Set)? FindHolding(RunPlan plan, IReadOnlyList<byte[]> history)
    {
        var check = new HeaderSetCheck(plan.Roots, _files, session.Stamps);
        for (var i = 0; i < history.Count; i++)
            if (check.Check(history[i], plan.Identity.EntryBase) is { Miss: null } held)
                return (held.EntryKey, i);
        return null;
    }

    /// <summary>Fetches from one remote, and returns the commands that it has nothing for.</summary>
    private List<RunPlan> Fetch(Remote remote, List<RunPlan> plans)
    {
        var histories = GetAll(remote, plans.Select(plan => plan.Identity.History));
        var rest = new List<RunPlan>();
        var found = new List<(RunPlan Plan, ObjectId Entry, byte[] Set)>();
        foreach (var plan in plans)
        {
            var id = plan.Identity.History;
            if (
                RemoteSets.TryOpen(histories.GetValueOrDefault(id), plan) is { } history
                && FindHolding(plan, history) is var (key, set)
            )
                found.Add((plan, new ObjectId(ObjectKind.Entry, key), history[set]));
            else
                rest.Add(plan);
        }
        var entries = GetAll(remote, found.Select(unit => unit.Entry));
        foreach (var (plan, id, set) in found)
            if (entries.GetValueOrDefault(id) is { } content && TryStore(plan, id, content, set))
                _fetched++;
            else
                rest.Add(plan);
        return rest;
    }

    private bool TryStore(RunPlan plan, ObjectId id, byte[] content, byte[] set)
    {
        if (RemoteObjects.TryOpen(content, id, CacheEntry.Decode) is not { } entry)
        {
            session.Statistics.Count(CacheEvent.RemoteError);
            return false;
        }
        if (!session.Store.TryWriteSealed(id, content) || !new EntryRecorder(session, plan).AddToHistory(set))
            return false;
        _bytes += content.Length;
        session.Statistics.Count(CacheEvent.RemoteHit, bytes: content.Length, milliseconds: entry.CostMilliseconds);
        return true;
    }

    private static ConcurrentDictionary<ObjectId, byte[]> GetAll(Remote remote, IEnumerable<ObjectId> ids)
    {
        var contents = new ConcurrentDictionary<ObjectId, byte[]>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = remote.Parallel };
        Parallel
            .ForEachAsync(
                ids.Distinct(),
                options,
                async (id, _) =>
                {
                    if ((await remote.GetAsync(id).ConfigureAwait(false)).Content is { } content)
                        contents[id] = content;
                }
            )
            .GetAwaiter()
            .GetResult();
        return contents;
    }
}
