using Wrapgen.Caching.Verdicts;

namespace Wrapgen.Caching.Upkeep;

/// <summary>What the cache has done and what it contains.</summary>
internal sealed record CacheStatistics
{
    /// <summary>Where objects are stored.</summary>
    public required IReadOnlyList<string> Roots { get; init; }

    /// <summary>Runs that were served by a check of input files.</summary>
    public required long Hits { get; init; }

    /// <summary>Runs that were served after the preprocessor had listed the input files.</summary>
    public required long PreprocessedHits { get; init; }

    /// <summary>Runs of the tool, by reason.</summary>
    public required IReadOnlyList<KeyValuePair<MissReason, long>> Misses { get; init; }

    /// <summary>Failures of the cache itself. None of them failed a build.</summary>
    public required long Errors { get; init; }

    /// <summary>Runs that were stored.</summary>
    public required long Stores { get; init; }

    /// <summary>Stored entries.</summary>
    public required long Entries { get; init; }

    /// <summary>Bytes on disk, header sets included.</summary>
    public required long Bytes { get; init; }

    /// <summary>Bytes of output that a hit restored.</summary>
    public required long BytesSaved { get; init; }

    /// <summary>Seconds that hits saved: each entry records how long its run took.</summary>
    public required double SecondsSaved { get; init; }

    /// <summary>What remote caches did.</summary>
    public required RemoteStatistics Remote { get; init; }

    /// <summary>When the least recently used entry was used; null when there is none.</summary>
    public required DateTime? OldestUse { get; init; }
}
