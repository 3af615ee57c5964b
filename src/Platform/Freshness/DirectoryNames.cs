using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Wrapgen.Platform.Freshness;

/// <summary>The names in a directory as one number that does not depend on their order.</summary>
internal static class DirectoryNames
{
    /// <summary>The number of the names that a directory holds; 0 when it cannot be read.</summary>
    public static UInt128 HashOf(string directory)
    {
        try
        {
            return HashOf(Directory.EnumerateFileSystemEntries(directory).Select(path => Path.GetFileName(path)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The caller counts the directory as changed. The run that follows opens it and reports what is wrong.
            return 0;
        }
    }

    /// <summary>The number of these names; never 0.</summary>
    public static UInt128 HashOf(IEnumerable<string> names)
    {
        UInt128 hash = 1;
        foreach (var name in names)
            hash += XxHash128.HashToUInt128(MemoryMarshal.AsBytes(name.AsSpan()));
        return hash == 0 ? 1 : hash;
    }
}
