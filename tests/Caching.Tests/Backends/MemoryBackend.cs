using Wrapgen.Caching.Backends;

namespace Wrapgen.Caching.Tests.Backends;

/// <summary>A backend that keeps objects in memory: the least that the contract asks for.</summary>
internal sealed class MemoryBackend : ICacheBackend
{
    private readonly Dictionary<ObjectId, byte[]> _objects = [];

    public IReadOnlyDictionary<ObjectId, byte[]> Objects => _objects;

    public CachedObject? Get(ObjectId id) =>
        _objects.TryGetValue(id, out var content) ? new CachedObject(content.ToArray()) : null;

    public bool TryPut(ObjectId id, ReadOnlySpan<byte> content)
    {
        _objects[id] = content.ToArray();
        return true;
    }

    public void Touch(ObjectId id) { }

    public void Remove(ObjectId id) => _objects.Remove(id);

    public string NameOf(ObjectId id) => $"memory:{id.Kind}/{id.Key}";

    /// <summary>Flips a bit of every object.</summary>
    public void Damage()
    {
        foreach (var content in _objects.Values)
            content[^1] ^= 1;
    }
}
