using Wrapgen.Caching.Backends;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Remotes;

/// <summary>The names of objects in remote caches. They are digests: nothing that was read becomes part of one.</summary>
internal static class RemoteNames
{
    /// <summary>A relative path such as <c>entry/1f/03…</c>.</summary>
    public static string PathOf(ObjectId id)
    {
        var name = id.Key.ToString();
        return $"{FolderOf(id.Kind)}/{name[..2]}/{name[2..]}";
    }

    /// <summary>A name of 64 hexadecimal digits, for servers that take nothing else.</summary>
    public static string DigestOf(ObjectId id)
    {
        Span<byte> bytes = stackalloc byte[Digest.Size + 1];
        bytes[0] = (byte)id.Kind;
        id.Key.Write(bytes[1..]);
        Digest.Of(bytes).Write(bytes);
        return Convert.ToHexStringLower(bytes[..Digest.Size]);
    }

    private static string FolderOf(ObjectKind kind) =>
        kind switch
        {
            ObjectKind.Entry => "entry",
            ObjectKind.History => "history",
            _ => "unit",
        };
}
