namespace Wrapgen.Caching;

/// <summary>
/// Version of keys and file forms. Raise it when either changes: entries of other versions are not found any more, are
/// never read, and go when eviction finds them old.
/// </summary>
internal static class CacheVersion
{
    public const uint Number = 3;
}
