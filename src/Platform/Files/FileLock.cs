using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Platform.Files;

/// <summary>
/// Locks that the system takes back when their holder dies. Asked for by name: what the class library locks along with
/// opening depends on how the program was built.
/// </summary>
internal static partial class FileLock
{
    private const int FirstPause = 2,
        LongestPause = 50;
    private const int ExclusiveWithoutWaiting = 2 | 4;
    private const int SharingViolation = unchecked((int)0x80070020),
        WouldBlockOnLinux = 11,
        WouldBlockOnMac = 35;

    /// <summary>Opens and locks the file, creating it if need be; null when somebody else held it for longer than the limit.</summary>
    public static SafeFileHandle? TryOpen(string path, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        // Files tell nobody when they are unlocked, so this asks again, at growing intervals.
        using var pause = new ManualResetEventSlim();
        for (var milliseconds = FirstPause; ; milliseconds = Math.Min(milliseconds * 2, LongestPause))
        {
            if (TryOpen(path, FileMode.OpenOrCreate) is { } handle)
                return handle;
            if (watch.Elapsed >= limit)
                return null;
            pause.Wait(milliseconds);
        }
    }

    /// <summary>Creates and locks a file that must not be there.</summary>
    public static SafeFileHandle Create(string path) =>
        TryOpen(path, FileMode.CreateNew) ?? throw new IOException($"{path} is locked by somebody else.");

    /// <summary>Locks a file that is there; null when somebody has it.</summary>
    public static SafeFileHandle? TryOpenExisting(string path) => TryOpen(path, FileMode.Open);

    private static SafeFileHandle? TryOpen(string path, FileMode mode)
    {
        try
        {
            var handle = File.OpenHandle(
                path,
                mode,
                FileAccess.ReadWrite,
                OperatingSystem.IsWindows() ? FileShare.None : FileShare.ReadWrite | FileShare.Delete
            );
            if (OperatingSystem.IsWindows() || Lock(handle, ExclusiveWithoutWaiting) == 0)
                return handle;
            handle.Dispose();
            return null;
        }
        catch (IOException failure) when (failure.HResult is SharingViolation or WouldBlockOnLinux or WouldBlockOnMac)
        {
            // Where opening locks, too.
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "flock")]
    private static partial int Lock(SafeFileHandle file, int operation);
}
