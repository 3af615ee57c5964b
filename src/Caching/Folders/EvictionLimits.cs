namespace Wrapgen.Caching.Folders;

/// <summary>What an eviction leaves.</summary>
/// <param name="Age">Objects that were not used for longer are removed.</param>
/// <param name="Bytes">Then the least recently used are removed until no more than this is left.</param>
internal sealed record EvictionLimits(TimeSpan Age, long Bytes)
{
    /// <summary>The time that the eviction may take; null for no limit.</summary>
    public TimeSpan? Budget { get; init; }
}
