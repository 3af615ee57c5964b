using Wrapgen.Caching.Backends;

namespace Wrapgen.Caching.Sharing;

/// <summary>A backend with the one object that a remote has sent, so that it is restored like any other.</summary>
/// <param name="id">The name of the object.</param>
/// <param name="content">The object, unchecked.</param>
/// <param name="address">Where it came from.</param>
internal sealed class FetchedObject(ObjectId id, byte[] content, string address) : ICacheBackend
{
    public CachedObject? Get(ObjectId asked) => asked == id ? new CachedObject(content) : null;

    public bool TryPut(ObjectId other, ReadOnlySpan<byte> bytes) => false;

    public void Touch(ObjectId used) { }

    public void Remove(ObjectId damaged) { }

    public string NameOf(ObjectId named) => address;
}
