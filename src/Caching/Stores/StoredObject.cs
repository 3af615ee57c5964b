using Wrapgen.Caching.Backends;

namespace Wrapgen.Caching.Stores;

/// <summary>An object that was read, checked and decoded.</summary>
/// <param name="id">Its name.</param>
/// <param name="value">What it holds.</param>
/// <param name="backend">Where it was found.</param>
/// <param name="source">The bytes, and the file that they came from.</param>
internal sealed class StoredObject<T>(ObjectId id, T value, ICacheBackend backend, CachedObject source) : IDisposable
{
    public T Value => value;

    public ICacheBackend Backend => backend;

    public CachedObject Source => source;

    /// <summary>Marks the object as used.</summary>
    public void Touch() => backend.Touch(id);

    public void Dispose() => source.Dispose();
}
