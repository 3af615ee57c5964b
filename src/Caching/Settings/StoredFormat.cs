namespace Wrapgen.Caching.Settings;

/// <summary>How an entry keeps its XML. Numbers are stored: never reuse one. Any form is read, whatever is written.</summary>
public enum StoredFormat
{
    /// <summary>Zstandard: about twenty to one, and read at memory speed.</summary>
    Zstd = 0,

    /// <summary>gzip, as the cache of ITK's generators.</summary>
    Gzip = 1,

    /// <summary>As it is; restored by reference where the file system can.</summary>
    Uncompressed = 2,
}
