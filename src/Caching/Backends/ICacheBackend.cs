namespace Wrapgen.Caching.Backends;

/// <summary>
/// A place that keeps cached objects, such as a folder. A backend stores bytes and needs to understand none of them:
/// callers seal what they store and check what they read. Any number of processes use a backend at the same time.
/// </summary>
internal interface ICacheBackend
{
    /// <summary>Reads an object; null when the backend does not have it.</summary>
    /// <exception cref="IOException">The backend cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The object may not be read.</exception>
    CachedObject? Get(ObjectId id);

    /// <summary>
    /// Stores or replaces an object. Readers see the old object or the new one, never a part of either.
    /// </summary>
    /// <returns>False when the backend does not accept the object: it is read-only, full, or out of reach.</returns>
    bool TryPut(ObjectId id, ReadOnlySpan<byte> content);

    /// <summary>Marks an object as used now, so that eviction spares it. A backend that cannot does nothing.</summary>
    void Touch(ObjectId id);

    /// <summary>Removes an object. A backend that cannot, or does not have the object, does nothing.</summary>
    void Remove(ObjectId id);

    /// <summary>The object's name in messages: a path or an address.</summary>
    string NameOf(ObjectId id);
}
