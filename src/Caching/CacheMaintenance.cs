using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Upkeep;
using Wrapgen.Caching.Verdicts;

namespace Wrapgen.Caching;

/// <summary>What people do to the cache itself.</summary>
internal sealed class CacheMaintenance(CacheSettings settings)
{
    private IEnumerable<CacheFolder> Roots => settings.Roots.Select(path => new CacheFolder(path));

    /// <summary>
    /// Removes what was not used for longer than <paramref name="age"/>, then the oldest until each root is within the
    /// size of the settings. A root in which nothing was stored since the last time is left alone and not reported.
    /// </summary>
    public IReadOnlyList<EvictedRoot> Evict(TimeSpan age)
    {
        var limits = new EvictionLimits(age, settings.MaximumBytes);
        var evicted = new List<EvictedRoot>();
        foreach (var root in Roots)
            if (FolderEviction.RunIfGrown(root, limits) is { } result)
                evicted.Add(new EvictedRoot(root.Path, result.RemovedFiles, result.RemovedBytes, result.KeptBytes));
        return evicted;
    }

    /// <summary>What the cache did and holds, over all roots.</summary>
    public CacheStatistics Statistics()
    {
        var totals = Roots.Select(StatisticsLog.Read).ToList();
        var entries = Roots
            .SelectMany(root => FolderEviction.Files(root).Select(file => (root.Entries, File: file)))
            .ToList();
        var isEntry = entries
            .Where(item => item.File.FullName.StartsWith(item.Entries, StringComparison.Ordinal))
            .ToList();
        return new CacheStatistics
        {
            Roots = settings.Roots,
            Hits = totals.Sum(total => total[CacheEvent.Hit]),
            PreprocessedHits = totals.Sum(total => total[CacheEvent.PreprocessedHit]),
            Misses =
            [
                .. Enum.GetValues<MissReason>()
                    .Where(reason => reason != MissReason.None)
                    .Select(reason => KeyValuePair.Create(reason, totals.Sum(total => total[reason]))),
            ],
            Errors = totals.Sum(total => total[CacheEvent.Error]),
            Stores = totals.Sum(total => total[CacheEvent.Store]),
            Entries = isEntry.Count,
            Bytes = entries.Sum(item => item.File.Length),
            BytesSaved = totals.Sum(total => total.BytesSaved),
            SecondsSaved = totals.Sum(total => total.MillisecondsSaved) / 1000.0,
            OldestUse = isEntry.Count == 0 ? null : isEntry.Min(item => item.File.LastWriteTimeUtc),
        };
    }

    /// <summary>Why a castxml command hits or misses; runs nothing but the compiler's self-description.</summary>
    public Explanation Explain(IReadOnlyList<string> command)
    {
        using var session = new CacheSession(settings);
        return new CommandExplainer(session).Explain(command);
    }

    /// <summary>Reads everything, and removes what is damaged.</summary>
    public VerifiedCache Verify() => Verification.Run(Roots);

    /// <summary>Removes everything that the cache wrote; other files in its folders stay.</summary>
    public void Clear()
    {
        foreach (var root in Roots)
        {
            foreach (
                var folder in (string[])
                    [root.Entries, root.Manifests, root.Memory, root.Statistics, root.Staging, root.Locks]
            )
                if (Directory.Exists(folder))
                    Directory.Delete(folder, recursive: true);
            if (Directory.Exists(root.Path))
                File.Delete(root.Growth);
        }
    }
}
