namespace Wrapgen.Caching.Statistics;

/// <summary>What a run did with the cache. The numbers are stored: never reuse one.</summary>
internal enum CacheEvent : byte
{
    Hit = 1,
    PreprocessedHit = 2,
    Miss = 3,
    Store = 4,
    Error = 5,

    /// <summary>A hit whose entry came from a remote cache; it is counted as a hit as well.</summary>
    RemoteHit = 6,

    /// <summary>A remote cache failed, or sent something else than what was stored.</summary>
    RemoteError = 7,

    /// <summary>An object was stored in a remote cache.</summary>
    Upload = 8,
}
