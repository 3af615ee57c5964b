using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Platform.Files;

/// <summary>What a system allows with files that another process uses.</summary>
internal abstract class FileRules
{
    /// <summary>The rules of this system.</summary>
    public static FileRules Current { get; } =
        OperatingSystem.IsWindows() ? new WindowsFileRules(File.Move, Pause) : new UnixFileRules();

    /// <summary>Gives a finished file the name of another one, which may be open.</summary>
    /// <param name="from">The finished file.</param>
    /// <param name="to">Its new name.</param>
    /// <exception cref="IOException">The file cannot be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be replaced.</exception>
    public abstract void Replace(string from, string to);

    /// <summary>
    /// Opens a file and locks it until the handle is closed or the process ends; null when another process holds it.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="mode"><see cref="FileMode.Open"/>, <see cref="FileMode.OpenOrCreate"/> or <see cref="FileMode.CreateNew"/>.</param>
    public abstract SafeFileHandle? TryLock(string path, FileMode mode);

    private static void Pause(int milliseconds)
    {
        // Nothing announces that another process closes a file.
        using var pause = new ManualResetEventSlim();
        pause.Wait(milliseconds);
    }
}
