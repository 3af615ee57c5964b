namespace Wrapgen.Caching.Statistics;

/// <summary>What a run did with the cache. The numbers are stored: never reuse one.</summary>
internal enum CacheEvent : byte
{
    Hit = 1,
    PreprocessedHit = 2,
    Miss = 3,
    Store = 4,
    Error = 5,
}
