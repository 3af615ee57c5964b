using Wrapgen.Caching.Backends;

namespace Wrapgen.Caching.Remotes;

/// <summary>
/// Speaks the protocol of a kind of server. It stores bytes under names and decides nothing else: what is trusted, how
/// long to wait and what to do after a failure are the same for every protocol. Any number of requests may be under way.
/// </summary>
internal interface IRemoteConnection : IDisposable
{
    /// <summary>Reads an object; null when the remote does not have it.</summary>
    /// <exception cref="RemoteFailure">The remote failed.</exception>
    Task<byte[]?> GetAsync(ObjectId id, CancellationToken token);

    /// <summary>True when the remote has an object of this name.</summary>
    /// <exception cref="RemoteFailure">The remote failed.</exception>
    Task<bool> HasAsync(ObjectId id, CancellationToken token);

    /// <summary>Stores or replaces an object: readers see the old one or the new one.</summary>
    /// <exception cref="RemoteFailure">The remote failed, or does not accept the object.</exception>
    Task PutAsync(ObjectId id, ReadOnlyMemory<byte> content, CancellationToken token);
}
