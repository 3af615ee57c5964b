namespace Wrapgen.Pipeline.Storage;

/// <summary>How the store is opened.</summary>
internal sealed record StoreOptions
{
    /// <summary>How long to wait for other processes that write to the same store.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>SQLite's file system layer; null for the default one. Tests use one that cannot do WAL.</summary>
    internal string? FileSystem { get; init; }

    /// <summary>Largest size of the database in pages; null for none. Tests fill a small one.</summary>
    internal int? PageLimit { get; init; }
}
