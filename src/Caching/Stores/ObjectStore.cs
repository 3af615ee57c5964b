using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Verdicts;

namespace Wrapgen.Caching.Stores;

/// <summary>The backends of a cache: readers ask each in order, writers use the first that takes the object.</summary>
internal sealed class ObjectStore(IReadOnlyList<ICacheBackend> backends)
{
    public IReadOnlyList<ICacheBackend> Backends => backends;

    /// <summary>
    /// Reads an object from one backend. A damaged object is removed, so that the next run replaces it.
    /// </summary>
    /// <param name="backend">One of <see cref="Backends"/>.</param>
    /// <param name="id">The object.</param>
    /// <param name="decode">
    /// Decodes the body; throws <see cref="InvalidDataException"/> when it is not what was stored.
    /// </param>
    /// <param name="damage">Why an object that the backend has cannot be used; null when it has none.</param>
    public static StoredObject<T>? TryRead<T>(
        ICacheBackend backend,
        ObjectId id,
        Func<ReadOnlyMemory<byte>, T> decode,
        out Miss? damage
    )
    {
        damage = null;
        CachedObject? source = null;
        try
        {
            source = backend.Get(id);
            if (source is null)
                return null;
            return new StoredObject<T>(id, decode(ObjectSeal.Open(source.Content, id)), backend, source);
        }
        catch (InvalidDataException)
        {
            source?.Dispose();
            backend.Remove(id);
            damage = new Miss(MissReason.Damaged, backend.NameOf(id));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            source?.Dispose();
            damage = new Miss(MissReason.Damaged, failure.Message);
        }
        return null;
    }

    /// <summary>Reads an object from the first backend that has it whole.</summary>
    public StoredObject<T>? TryRead<T>(ObjectId id, Func<ReadOnlyMemory<byte>, T> decode)
    {
        foreach (var backend in backends)
            if (TryRead(backend, id, decode, out _) is { } found)
                return found;
        return null;
    }

    /// <summary>True when a backend has an object of this name, sound or not.</summary>
    public bool Has(ObjectId id)
    {
        foreach (var backend in backends)
        {
            using var found = backend.Get(id);
            if (found is not null)
                return true;
        }
        return false;
    }

    /// <summary>Stores an object; false when no backend takes it.</summary>
    public bool TryWrite(ObjectId id, ReadOnlySpan<byte> body) => TryWriteSealed(id, ObjectSeal.Seal(id, body));

    /// <summary>Stores an object that is sealed already; false when no backend takes it.</summary>
    public bool TryWriteSealed(ObjectId id, ReadOnlySpan<byte> content)
    {
        foreach (var backend in backends)
            if (backend.TryPut(id, content))
                return true;
        return false;
    }
}
