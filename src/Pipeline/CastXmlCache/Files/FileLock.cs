using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Pipeline.CastXmlCache.Files;

/// <summary>A lock that the system takes back when its holder dies: the file, opened for this process alone.</summary>
internal static class FileLock
{
    private const int FirstPause = 2, LongestPause = 50;

    /// <summary>Opens and locks the file; null when somebody else held it for longer than the limit.</summary>
    public static SafeFileHandle? TryOpen(string path, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        // Files tell nobody when they are unlocked, so this asks again, at growing intervals.
        using var pause = new ManualResetEventSlim();
        for (var milliseconds = FirstPause; ; milliseconds = Math.Min(milliseconds * 2, LongestPause))
        {
            try
            {
                return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (DirectoryNotFoundException)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            }
            catch (IOException) when (watch.Elapsed < limit)
            {
                pause.Wait(milliseconds);
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    /// <summary>Locks a file that is there; null when it is gone or somebody has it.</summary>
    public static SafeFileHandle? TryOpenExisting(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
