using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Platform.Files;

/// <summary>
/// The system calls of a cache hit and of an unchanged run, which stamp hundreds of files. <see cref="FileInfo"/> costs
/// ten times as much as the call itself, and it has neither inode nor change time.
/// </summary>
internal static partial class NativeFiles
{
    private const int CurrentDirectory = -100;
    private const int NoFollow = 0x100,
        HandleItself = 0x1000;
    private const int CloseOnExec = 0x80000,
        PathOnly = 0x200000;
    private const uint BasicStats = 0x7ff;
    private const int TypeMask = 0xF000,
        RegularType = 0x8000,
        DirectoryType = 0x4000;
    private const int CoarseRealTime = 5;
    private const int WriteAccess = 2;
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>
    /// The current time by the clock that file systems use. That clock lags the precise one by up to a tick, so a
    /// precise time would make a file look older than it is.
    /// </summary>
    public static long Now()
    {
        if (OperatingSystem.IsLinux())
        {
            Span<long> time = stackalloc long[2];
            if (ClockGetTime(CoarseRealTime, ref MemoryMarshal.GetReference(time)) == 0)
                return time[0] * NanosecondsPerSecond + time[1];
        }
        return PortableStamp.Nanoseconds(DateTime.UtcNow);
    }

    public static FileStamp Stamp(string path, bool followLink)
    {
        if (!OperatingSystem.IsLinux())
            return PortableStamp.Of(path, followLink);
        var length = Encoding.UTF8.GetMaxByteCount(path.Length) + 1;
        var bytes = length <= 1024 ? stackalloc byte[length] : new byte[length];
        bytes[Encoding.UTF8.GetBytes(path, bytes)] = 0;
        return LinuxStamp(CurrentDirectory, bytes, followLink ? 0 : NoFollow);
    }

    /// <summary>The stamp of a zero-terminated UTF-8 path.</summary>
    public static FileStamp Stamp(ReadOnlySpan<byte> path, bool followLink) =>
        OperatingSystem.IsLinux()
            ? LinuxStamp(CurrentDirectory, path, followLink ? 0 : NoFollow)
            : PortableStamp.Of(Encoding.UTF8.GetString(path[..path.IndexOf((byte)0)]), followLink);

    /// <summary>The stamp of what a zero-terminated UTF-8 path leads to from a folder.</summary>
    public static FileStamp Stamp(SafeFileHandle folder, ReadOnlySpan<byte> path) =>
        OperatingSystem.IsLinux()
            ? LinuxStamp(folder.DangerousGetHandle().ToInt32(), path, 0)
            : throw new PlatformNotSupportedException();

    /// <summary>True when an open file is a regular file.</summary>
    public static bool IsRegular(SafeFileHandle file)
    {
        Span<byte> answer = stackalloc byte[256];
        return TryStat(file, answer)
            && (BinaryPrimitives.ReadUInt16LittleEndian(answer[28..]) & TypeMask) == RegularType;
    }

    /// <summary>True when a file is known to have no second name (a hard link).</summary>
    public static bool HasOneName(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        Span<byte> answer = stackalloc byte[256];
        return TryStat(file, answer) && BinaryPrimitives.ReadUInt32LittleEndian(answer[16..]) == 1;
    }

    /// <summary>
    /// A folder as the start of relative paths; an invalid handle when it does not exist or the system has no such
    /// handles.
    /// </summary>
    public static SafeFileHandle OpenFolder(string path) =>
        OperatingSystem.IsLinux() ? OpenFile(path, PathOnly | CloseOnExec) : new SafeFileHandle();

    /// <summary>True when this process may create files in a folder.</summary>
    public static bool CanWrite(string folder) => OperatingSystem.IsWindows() || Access(folder, WriteAccess) == 0;

    private static bool TryStat(SafeFileHandle file, Span<byte> answer) =>
        Statx(file.DangerousGetHandle().ToInt32(), 0, HandleItself, BasicStats, ref MemoryMarshal.GetReference(answer))
        == 0;

    [SupportedOSPlatform("linux")]
    private static FileStamp LinuxStamp(int folder, ReadOnlySpan<byte> path, int flags)
    {
        Span<byte> answer = stackalloc byte[256];
        if (
            Statx(
                folder,
                in MemoryMarshal.GetReference(path),
                flags,
                BasicStats,
                ref MemoryMarshal.GetReference(answer)
            ) != 0
        )
            return default;
        var kind = (BinaryPrimitives.ReadUInt16LittleEndian(answer[28..]) & TypeMask) switch
        {
            RegularType => FileKind.Regular,
            DirectoryType => FileKind.Directory,
            _ => FileKind.Other,
        };
        return new FileStamp(
            kind,
            MemoryMarshal.Read<ulong>(answer[136..]),
            MemoryMarshal.Read<ulong>(answer[32..]),
            MemoryMarshal.Read<long>(answer[40..]),
            Time(answer[112..]),
            Time(answer[96..])
        );
    }

    private static long Time(ReadOnlySpan<byte> time) =>
        MemoryMarshal.Read<long>(time) * NanosecondsPerSecond + MemoryMarshal.Read<uint>(time[8..]);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int Statx(int directory, in byte path, int flags, uint mask, ref byte answer);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, ref long time);
}
