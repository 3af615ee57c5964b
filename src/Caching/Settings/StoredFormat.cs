namespace Wrapgen.Caching.Settings;

/// <summary>
/// How entries store outputs. The numbers are stored: never reuse one. All formats can be read, regardless of the one
/// that is written.
/// </summary>
public enum StoredFormat
{
    /// <summary>Zstandard: XML shrinks to a twentieth, and unpacks at the speed of memory.</summary>
    Zstd = 0,

    /// <summary>gzip.</summary>
    Gzip = 1,

    /// <summary>Not packed. Where the file system can share blocks, a restored file shares them.</summary>
    Uncompressed = 2,
}
