using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Settings;

/// <summary>
/// Version of keys and file formats. Raise it when either changes: entries of other versions are never found or read,
/// and eviction removes them when they are old.
/// </summary>
internal static class CacheVersion
{
    /// <summary>The format of every sealed file in a cache: "WGC1".</summary>
    public static readonly SealedFormat Format = new(0x31434757, Number);

    public const uint Number = 5;
}
