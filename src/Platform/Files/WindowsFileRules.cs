using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Platform.Files;

/// <summary>
/// A name cannot move to a file that is open, and a file that is opened without sharing is locked. It moves and waits
/// only through the functions that it gets.
/// </summary>
/// <param name="move">Renames a file; the third argument is true when it may replace one.</param>
/// <param name="pause">Waits for some milliseconds.</param>
internal sealed class WindowsFileRules(Action<string, string, bool> move, Action<int> pause) : FileRules
{
    private const int SharingViolation = unchecked((int)0x80070020);

    // The class library reports these when it stands in for Windows on another system, as in tests.
    private const int WouldBlockOnLinux = 11,
        WouldBlockOnMac = 35;

    private const int FirstPause = 2,
        LongestPause = 64,
        Attempts = 20;

    /// <summary>
    /// Compilers, editors and virus scanners keep a file open for moments only, so this tries again for about a second.
    /// </summary>
    /// <inheritdoc/>
    public override void Replace(string from, string to)
    {
        var milliseconds = FirstPause;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                move(from, to, true);
                return;
            }
            // Access is denied when the other process allowed to delete the file, or when a deleted file is still open.
            catch (Exception failure)
                when (attempt < Attempts
                    && (failure is UnauthorizedAccessException || failure.HResult == SharingViolation)
                )
            {
                pause(milliseconds);
                milliseconds = Math.Min(milliseconds * 2, LongestPause);
            }
        }
    }

    /// <inheritdoc/>
    public override SafeFileHandle? TryLock(string path, FileMode mode)
    {
        try
        {
            return File.OpenHandle(path, mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (failure.HResult is SharingViolation or WouldBlockOnLinux or WouldBlockOnMac)
        {
            return null;
        }
    }
}
