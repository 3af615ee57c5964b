namespace Wrapgen.Caching.Folders;

/// <summary>What may stay.</summary>
/// <param name="Age">Entries that were not used for longer go.</param>
/// <param name="Bytes">Of the rest, the oldest go until no more than this is left.</param>
internal sealed record EvictionLimits(TimeSpan Age, long Bytes)
{
    /// <summary>Time that the eviction may take; null for as long as it takes.</summary>
    public TimeSpan? Budget { get; init; }
}
