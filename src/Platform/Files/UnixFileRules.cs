using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Platform.Files;

/// <summary>A name can move whoever has the file open, and a lock is something of its own.</summary>
internal sealed partial class UnixFileRules : FileRules
{
    private const int ExclusiveWithoutWaiting = 2 | 4;

    /// <inheritdoc/>
    public override void Replace(string from, string to) => File.Move(from, to, overwrite: true);

    /// <summary>
    /// The lock is taken explicitly, because whether the class library locks a file that it opens depends on how the
    /// program was built.
    /// </summary>
    /// <inheritdoc/>
    public override SafeFileHandle? TryLock(string path, FileMode mode)
    {
        var handle = Open(path, mode);
        if (Lock(handle, ExclusiveWithoutWaiting) == 0)
            return handle;
        handle.Dispose();
        return null;
    }

    private static SafeFileHandle Open(string path, FileMode mode) =>
        // Creating a file follows no link.
        mode == FileMode.CreateNew
            ? File.OpenHandle(path, mode, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete)
            : PlainFile.TryOpen(path, mode == FileMode.Open ? PlainFileMode.Update : PlainFileMode.Create)
                ?? throw new IOException($"{path} is not a regular file.");

    [LibraryImport("libc", EntryPoint = "flock")]
    private static partial int Lock(SafeFileHandle file, int operation);
}
