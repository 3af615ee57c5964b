using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Caching.Files;

/// <summary>Copies by reference on file systems that share blocks between files (btrfs, XFS): no data is written.</summary>
internal static partial class FileClone
{
    /// <summary>Where a shared part may begin.</summary>
    public const int Alignment = 4096;

    private const uint CloneRange = 0x4020940D; // FICLONERANGE

    /// <summary>Makes an empty file the end of another one, from an aligned offset on; false where that cannot be shared.</summary>
    public static bool TryCloneEnd(SafeFileHandle source, long offset, SafeFileHandle destination)
    {
        if (!OperatingSystem.IsLinux() || offset % Alignment != 0)
            return false;
        // Source, offset, length (0: to the end), offset in the destination.
        ReadOnlySpan<long> range = [source.DangerousGetHandle(), offset, 0, 0];
        return Control(destination, CloneRange, in MemoryMarshal.GetReference(range)) == 0;
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(SafeFileHandle file, nuint request, in long argument);
}
