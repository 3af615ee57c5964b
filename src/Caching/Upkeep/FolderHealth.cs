namespace Wrapgen.Caching.Upkeep;

/// <summary>Whether a cache folder can do its work.</summary>
internal sealed record FolderHealth
{
    /// <summary>The folder.</summary>
    public required string Path { get; init; }

    /// <summary>False: the first run that stores something creates it.</summary>
    public bool Exists { get; init; }

    /// <summary>This user may create files in it, or create the folder.</summary>
    public bool IsWritable { get; init; }

    /// <summary>A second process would see a lock; null if there is no writable folder to try it in.</summary>
    public bool? Locks { get; init; }

    /// <summary>The type of its file system; null if the system does not name it.</summary>
    public string? FileSystem { get; init; }

    /// <summary>What the objects in it occupy.</summary>
    public long Bytes { get; init; }

    /// <summary>What is free on its disk; null if the system does not tell.</summary>
    public long? FreeBytes { get; init; }
}
