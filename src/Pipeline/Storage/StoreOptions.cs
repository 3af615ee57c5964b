namespace Wrapgen.Pipeline.Storage;

/// <summary>How the store is opened.</summary>
internal sealed record StoreOptions
{
    /// <summary>How long to wait for other processes that write to the same store.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
