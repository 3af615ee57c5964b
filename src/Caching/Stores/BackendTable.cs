using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Caching.Stores;

/// <summary>Chooses the backend for a location that a user configured. A new kind of backend is one more row.</summary>
internal static class BackendTable
{
    private const string SchemeEnd = "://";

    private static readonly (string Scheme, Func<string, CacheSettings, ICacheBackend> Open)[] Rows =
    [
        ("file", (location, settings) => OpenFolder(new Uri(location).LocalPath, settings)),
    ];

    /// <summary>Opens a location: an address with a scheme, or else the path of a folder.</summary>
    /// <exception cref="WrapgenException">WG6004: no backend handles the scheme.</exception>
    public static ICacheBackend Open(string location, CacheSettings settings)
    {
        var end = location.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (end < 0)
            return OpenFolder(location, settings);
        foreach (var (scheme, open) in Rows)
            if (location.AsSpan(0, end).Equals(scheme, StringComparison.OrdinalIgnoreCase))
                return open(location, settings);
        throw new WrapgenException(Rules.UnknownCacheLocation(location, Rows.Select(row => row.Scheme)));
    }

    private static FolderBackend OpenFolder(string path, CacheSettings settings) =>
        new(new CacheFolder(path), settings.MaximumBytes);
}
