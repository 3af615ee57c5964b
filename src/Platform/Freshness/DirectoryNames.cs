using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Wrapgen.Platform.Freshness;

/// <summary>The names in a directory as one number that does not depend on their order.</summary>
internal static class DirectoryNames
{
    public static ulong HashOf(string directory) =>
        HashOf(Directory.EnumerateFileSystemEntries(directory).Select(path => Path.GetFileName(path)));

    public static ulong HashOf(IEnumerable<string> names)
    {
        var hash = 1UL;
        foreach (var name in names)
            hash += XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.AsSpan()));
        return hash == 0 ? 1 : hash;
    }
}
