using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// Read-only file mappings through the C library. Those of the framework cost more per file than reading a small
/// document takes.
/// </summary>
internal static unsafe partial class FileMapping
{
    private const int ProtectRead = 1;
    private const int MapPrivate = 2;
    private const int AdviseDontNeed = 4;

    /// <summary>True when the last page of the file has <paramref name="padding"/> bytes after its end.</summary>
    public static bool Allows(long length, int padding)
    {
        if (!OperatingSystem.IsLinux() || length is <= 0 or > int.MaxValue - 4096)
            return false;
        var inLastPage = length % Environment.SystemPageSize;
        return inLastPage != 0 && inLastPage <= Environment.SystemPageSize - padding;
    }

    /// <summary>The mapped file; null when the system refuses.</summary>
    public static byte* Map(SafeFileHandle file, long length)
    {
        var address = MapPages(0, (nuint)length, ProtectRead, MapPrivate, file, 0);
        return address == -1 ? null : (byte*)address;
    }

    public static void Unmap(byte* address, int length) => _ = UnmapPages((nint)address, (nuint)length);

    public static void Release(byte* address, int length) =>
        _ = AdvisePages((nint)address, (nuint)length, AdviseDontNeed);

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint MapPages(
        nint address,
        nuint length,
        int protection,
        int flags,
        SafeFileHandle file,
        nint offset
    );

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int UnmapPages(nint address, nuint length);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int AdvisePages(nint address, nuint length, int advice);
}
