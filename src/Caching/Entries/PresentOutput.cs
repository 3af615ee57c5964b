using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Entries;

/// <summary>
/// An output that has the right content already, as after a header was touched. It needs a new time and nothing else:
/// to read and hash 2 MB takes a tenth of the time that unpacking and writing takes.
/// </summary>
internal static class PresentOutput
{
    private const int PartSize = 64 * 1024;

    /// <summary>
    /// Gives the output a new time when it has this content; false when it has not, or when that is not known.
    /// </summary>
    public static bool TryRenew(string path, long size, UInt128 checksum) =>
        Try(path, size, checksum, keepsTime: false);

    /// <summary>True when the output has this content; its time stays as it is.</summary>
    public static bool Is(string path, long size, UInt128 checksum) => Try(path, size, checksum, keepsTime: true);

    private static bool Try(string path, long size, UInt128 checksum, bool keepsTime)
    {
        if (FileStamp.OfName(path) is not { Kind: FileKind.Regular } stamp || stamp.Size != size || size == 0)
            return false;
        try
        {
            using var file = File.OpenHandle(
                path,
                FileMode.Open,
                keepsTime ? FileAccess.Read : FileAccess.ReadWrite,
                FileShare.ReadWrite | FileShare.Delete
            );
            // A second name (a hard link) may belong to a build for which nothing is new.
            if (
                !keepsTime && !NativeFiles.HasOneName(file)
                || !TryHash(file, size, out var first, out var found)
                || found != checksum
            )
                return false;
            // Rewriting an existing byte gives the file the time that a new file would get, from the same clock.
            if (!keepsTime)
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
