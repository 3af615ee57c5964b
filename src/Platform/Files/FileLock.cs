using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Platform.Files;

/// <summary>Locks that the system releases when their holder dies.</summary>
internal static class FileLock
{
    private const int FirstPause = 2,
        LongestPause = 50;

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
            if (FileRules.Current.TryLock(path, FileMode.OpenOrCreate) is { } handle)
                return handle;
            if (watch.Elapsed >= limit)
                return null;
            pause.Wait(milliseconds);
        }
    }

    /// <summary>Creates and locks a file that must not exist.</summary>
    public static SafeFileHandle Create(string path) =>
        FileRules.Current.TryLock(path, FileMode.CreateNew)
        ?? throw new IOException($"{path} is locked by another process.");

    /// <summary>Locks an existing file; null when another process holds it.</summary>
    public static SafeFileHandle? TryOpenExisting(string path) => FileRules.Current.TryLock(path, FileMode.Open);
}
