using Wrapgen.Caching.Backends;

namespace Wrapgen.Caching.Sharing;

/// <summary>Checks what a remote sent: nothing is used before its checksum and its name are right.</summary>
internal static class RemoteObjects
{
    /// <summary>Opens and decodes an object; null when there is none, or when it is not what was stored.</summary>
    public static T? TryOpen<T>(byte[]? content, ObjectId id, Func<ReadOnlyMemory<byte>, T> decode)
        where T : class
    {
        if (content is null)
            return null;
        try
        {
            return decode(ObjectSeal.Open(content, id));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>True when an object is the one of this name, whole.</summary>
    public static bool IsSound(byte[] content, ObjectId id) => TryOpen(content, id, _ => id.Key.ToString()) is not null;
}
