using Wrapgen.Caching.Restoring;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Verdicts;

namespace Wrapgen.Caching.Lookup;

/// <summary>What a step of a lookup found: either a hit, or why there is none.</summary>
internal readonly record struct Verdict
{
    private Verdict(RestoredEntry? hit, CacheEvent level, Miss miss) => (Entry, Level, Miss) = (hit, level, miss);

    /// <summary>The entry that was restored; null for a miss.</summary>
    public RestoredEntry? Entry { get; }

    /// <summary>How the entry was found.</summary>
    public CacheEvent Level { get; }

    /// <summary>Why no entry was restored.</summary>
    public Miss Miss { get; }

    public static Verdict Hit(RestoredEntry entry, CacheEvent level) => new(entry, level, default);

    public static implicit operator Verdict(Miss miss) => new(null, CacheEvent.Miss, miss);

    public static Verdict FromMiss(Miss miss) => miss;
}
