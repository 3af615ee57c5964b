using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Backends;

/// <summary>
/// Wraps every stored object, whatever the backend: a format and a version, a checksum of the content, and the object's
/// own name. An object that was damaged, or that lies under another object's name, is never served.
/// </summary>
internal static class ObjectSeal
{
    /// <summary>Number of bytes before the body.</summary>
    public const int HeaderSize = SealedFile.HeaderSize + 1 + Digest.Size;

    /// <summary>The bytes to store for an object.</summary>
    public static byte[] Seal(ObjectId id, ReadOnlySpan<byte> body)
    {
        var writer = new ByteWriter(1 + Digest.Size + body.Length);
        writer.Byte((byte)id.Kind);
        writer.Digest(id.Key);
        writer.Raw(body);
        return SealedFile.Seal(writer.Written, CacheVersion.Format);
    }

    /// <summary>The body of an object that was stored under this name.</summary>
    /// <exception cref="InvalidDataException">The object is damaged, of another version, or another object.</exception>
    public static ReadOnlyMemory<byte> Open(byte[] content, ObjectId id) =>
        NameOf(content) == id
            ? content.AsMemory(HeaderSize)
            : throw new InvalidDataException("An object of the cache is stored under the name of another.");

    /// <summary>The name under which an object was stored.</summary>
    /// <exception cref="InvalidDataException">The object is damaged or of another version.</exception>
    public static ObjectId NameOf(byte[] content)
    {
        if (SealedFile.Open(content, CacheVersion.Format) is not { IsDamaged: false } sealedContent)
            throw new InvalidDataException("An object of the cache is damaged.");
        var reader = new ByteReader(sealedContent.Content);
        return new ObjectId((ObjectKind)reader.Byte(), reader.Digest());
    }
}
