using Wrapgen.Caching.Verdicts;

namespace Wrapgen.Caching.Upkeep;

/// <summary>What the cache did and holds.</summary>
internal sealed record CacheStatistics
{
    /// <summary>The folders it is about.</summary>
    public required IReadOnlyList<string> Roots { get; init; }

    /// <summary>Runs served by checking headers only.</summary>
    public required long Hits { get; init; }

    /// <summary>Runs served after preprocessing.</summary>
    public required long PreprocessedHits { get; init; }

    /// <summary>Runs of castxml, by reason.</summary>
    public required IReadOnlyList<KeyValuePair<MissReason, long>> Misses { get; init; }

    /// <summary>Failures of the cache itself, none of which a build noticed.</summary>
    public required long Errors { get; init; }

    /// <summary>Runs stored.</summary>
    public required long Stores { get; init; }

    /// <summary>Stored XML files.</summary>
    public required long Entries { get; init; }

    /// <summary>Bytes on disk, manifests included.</summary>
    public required long Bytes { get; init; }

    /// <summary>Bytes of XML that castxml did not have to make.</summary>
    public required long BytesSaved { get; init; }

    /// <summary>Seconds of castxml saved: each entry knows what it cost.</summary>
    public required double SecondsSaved { get; init; }

    /// <summary>When the entry that was unused for longest was last used; null when there is none.</summary>
    public required DateTime? OldestUse { get; init; }
}
