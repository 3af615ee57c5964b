using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Platform.Files;

/// <summary>
/// Locks that the system releases when their holder dies. They are taken explicitly, because whether the class library
/// locks a file that it opens depends on how the program was built.
/// </summary>
internal static partial class FileLock
{
    private const int FirstPause = 2,
        LongestPause = 50;
    private const int ExclusiveWithoutWaiting = 2 | 4;
    private const int SharingViolation = unchecked((int)0x80070020),
        WouldBlockOnLinux = 11,
        WouldBlockOnMac = 35;

    /// <summary>
    /// Opens and locks a file, and creates it when missing; null when another process holds it for longer than the
    /// limit.
    /// </summary>
    public static SafeFileHandle? TryOpen(string path, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        // Nothing announces that a file is unlocked, so this tries again, at growing intervals.
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

    /// <summary>Creates and locks a file that must not exist.</summary>
    public static SafeFileHandle Create(string path) =>
        TryOpen(path, FileMode.CreateNew) ?? throw new IOException($"{path} is locked by another process.");

    /// <summary>Locks an existing file; null when another process holds it.</summary>
    public static SafeFileHandle? TryOpenExisting(string path) => TryOpen(path, FileMode.Open);

    private static SafeFileHandle? TryOpen(string path, FileMode mode)
    {
        try
        {
            var handle = Open(path, mode);
            if (OperatingSystem.IsWindows() || Lock(handle, ExclusiveWithoutWaiting) == 0)
                return handle;
            handle.Dispose();
            return null;
        }
        catch (IOException failure) when (failure.HResult is SharingViolation or WouldBlockOnLinux or WouldBlockOnMac)
        {
            // On systems where opening a file locks it.
            return null;
        }
    }

    private static SafeFileHandle Open(string path, FileMode mode)
    {
        // Creating a file follows no link.
        if (OperatingSystem.IsWindows() || mode == FileMode.CreateNew)
            return File.OpenHandle(
                path,
                mode,
                FileAccess.ReadWrite,
                OperatingSystem.IsWindows() ? FileShare.None : FileShare.ReadWrite | FileShare.Delete
            );
        return PlainFile.TryOpen(path, mode == FileMode.Open ? PlainFileMode.Update : PlainFileMode.Create)
            ?? throw new IOException($"{path} is not a regular file.");
    }

    [LibraryImport("libc", EntryPoint = "flock")]
    private static partial int Lock(SafeFileHandle file, int operation);
}
