using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Caching.Files;

/// <summary>
/// Copies by reference on file systems that share blocks between files (btrfs, XFS): no data is written.
/// </summary>
internal static partial class FileClone
{
    /// <summary>Where a shared part may begin.</summary>
    public const int Alignment = 4096;

    private const uint CloneRange = 0x4020940D; // FICLONERANGE

    /// <summary>Fills an empty file with a part of another; false where the blocks cannot be shared.</summary>
    /// <param name="source">The other file.</param>
    /// <param name="offset">Where the part begins, at a multiple of <see cref="Alignment"/>.</param>
    /// <param name="length">Bytes of the part.</param>
    /// <param name="destination">The empty file.</param>
    public static bool TryClone(SafeFileHandle source, long offset, long length, SafeFileHandle destination)
    {
        if (!OperatingSystem.IsLinux() || offset % Alignment != 0)
            return false;
        // Only whole blocks can be shared, except at the end of a file (0: to the end); the rest is cut off again.
        var blocks = (length + Alignment - 1) / Alignment * Alignment;
        var shared = offset + blocks <= RandomAccess.GetLength(source) ? blocks : 0;
        // Source, offset, length, offset in the destination.
        ReadOnlySpan<long> range = [source.DangerousGetHandle(), offset, shared, 0];
        if (Control(destination, CloneRange, in MemoryMarshal.GetReference(range)) != 0)
            return false;
        RandomAccess.SetLength(destination, length);
        return true;
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(SafeFileHandle file, nuint request, in long argument);
}
