using Wrapgen.Pipeline.CastXmlCache.Upkeep;

namespace Wrapgen.Pipeline.CastXmlCache;

/// <summary>What people do to the cache itself.</summary>
public sealed class CacheMaintenance(CacheSettings settings)
{
    private IEnumerable<CacheRoot> Roots => settings.Roots.Select(path => new CacheRoot(path));

    /// <summary>
    /// Removes what was not used for longer than <paramref name="age"/>, then the oldest until each root is within the
    /// size of the settings. A root in which nothing was stored since the last time is left alone and not reported.
    /// </summary>
    public IReadOnlyList<EvictedRoot> Evict(TimeSpan age)
    {
        var limits = new EvictionLimits(age, settings.MaximumBytes);
        var evicted = new List<EvictedRoot>();
        foreach (var root in Roots)
            if (Eviction.RunIfGrown(root, limits) is { } result)
                evicted.Add(new EvictedRoot(root.Path, result.RemovedFiles, result.RemovedBytes, result.KeptBytes));
        return evicted;
    }
}
