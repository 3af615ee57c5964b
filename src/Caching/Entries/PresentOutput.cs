using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Entries;

/// <summary>
/// An output that has the right content already, as after a header was touched: it needs a new time, and nothing else. Reading
/// and hashing 2 MB takes a tenth of unpacking and writing them.
/// </summary>
internal static class PresentOutput
{
    private const int PartSize = 64 * 1024;

    /// <summary>Makes the output new when it has the given content; false when it has not, or is not known to.</summary>
    public static bool TryRenew(string path, long size, UInt128 checksum)
    {
        if (FileStamp.OfName(path) is not { Kind: FileKind.Regular } stamp || stamp.Size != size || size == 0)
            return false;
        try
        {
            using var file = File.OpenHandle(
                path,
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.ReadWrite | FileShare.Delete
            );
            // The other name may belong to a build for which nothing is new.
            if (
                !NativeFiles.HasOneName(file)
                || !TryHash(file, size, out var first, out var found)
                || found != checksum
            )
                return false;
            // Writing what is there gives it the time that a new file would get, by the same clock.
            RandomAccess.Write(file, [first], 0);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool TryHash(SafeFileHandle file, long size, out byte first, out UInt128 checksum)
    {
        var hash = new XxHash128();
        var part = GC.AllocateUninitializedArray<byte>(PartSize);
        (first, checksum) = (0, 0);
        for (long position = 0; position < size; )
        {
            var length = RandomAccess.Read(file, part, position);
            if (length == 0)
                return false;
            if (position == 0)
                first = part[0];
            hash.Append(part.AsSpan(0, length));
            position += length;
        }
        checksum = hash.GetCurrentHashAsUInt128();
        return RandomAccess.GetLength(file) == size;
    }
}
