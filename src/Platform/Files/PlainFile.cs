using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wrapgen.Platform.Files;

/// <summary>
/// Opens files in folders that other users may be able to write to. Only a regular file is opened. A link in its place
/// would lead to somebody's file, a pipe would make the program wait for ever, and a device would never end: each counts
/// as absent.
/// </summary>
internal static partial class PlainFile
{
    private const int ReadOnly = 0,
        WriteOnly = 1,
        ReadWrite = 2;
    private const int CreateFlag = 0x40,
        TruncateFlag = 0x200,
        AppendFlag = 0x400,
        NonBlocking = 0x800,
        CloseOnExec = 0x80000;
    private const int ReadWriteForAll = 0x1B6; // rw-rw-rw-, as far as the umask lets

    /// <summary>Linux numbers this flag differently on ARM.</summary>
    private static int NoFollow =>
        RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x8000 : 0x20000;

    /// <summary>Opens a regular file; null when there is none and none is created.</summary>
    /// <exception cref="IOException">The file exists and cannot be opened, or its folder does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened.</exception>
    public static SafeFileHandle? TryOpen(string path, PlainFileMode mode = PlainFileMode.Read)
    {
        if (OperatingSystem.IsLinux())
        {
            // A pipe without a writer would block; opened in this way, it is recognized and closed.
            var flags = FlagsOf(mode) | NonBlocking | NoFollow | CloseOnExec;
            var handle = OpenFile(path, flags, ReadWriteForAll);
            if (!handle.IsInvalid && NativeFiles.IsRegular(handle))
                return handle;
            handle.Dispose();
        }
        // The class library reports why the file cannot be opened.
        return IsPlainOrAbsent(path, mode)
            ? File.OpenHandle(path, ManagedMode(mode), ManagedAccess(mode), FileShare.ReadWrite | FileShare.Delete)
            : null;
    }

    /// <summary>
    /// The content of a regular file; null when there is none. A file above the limit reads as empty: it is not ours.
    /// </summary>
    public static byte[]? TryRead(string path, long limit = 1L << 30)
    {
        using var handle = TryOpen(path);
        return handle is null ? null : ReadAll(handle, limit);
    }

    /// <summary>The content of an open file; nothing when it is longer than the limit.</summary>
    public static byte[] ReadAll(SafeFileHandle handle, long limit)
    {
        var length = RandomAccess.GetLength(handle) is var size && size <= limit ? (int)size : 0;
        var content = GC.AllocateUninitializedArray<byte>(length);
        var filled = 0;
        while (filled < length && RandomAccess.Read(handle, content.AsSpan(filled), filled) is > 0 and var read)
            filled += read;
        return filled == length ? content : content[..filled];
    }

    /// <summary>Creates an empty file, or empties it and gives it the current time.</summary>
    public static void TryEmpty(string path)
    {
        using var handle = TryOpen(path, PlainFileMode.Empty);
    }

    private static bool IsPlainOrAbsent(string path, PlainFileMode mode)
    {
        if (OperatingSystem.IsLinux())
            return FileStamp.OfName(path).Kind switch
            {
                FileKind.Regular => true,
                FileKind.Absent => mode is not (PlainFileMode.Read or PlainFileMode.Update),
                _ => false,
            };
        var info = new FileInfo(path);
        return info.Exists ? info.LinkTarget is null : mode is not (PlainFileMode.Read or PlainFileMode.Update);
    }

    private static int FlagsOf(PlainFileMode mode) =>
        mode switch
        {
            PlainFileMode.Read => ReadOnly,
            PlainFileMode.Update => ReadWrite,
            PlainFileMode.Create => ReadWrite | CreateFlag,
            PlainFileMode.Append => WriteOnly | CreateFlag | AppendFlag,
            _ => WriteOnly | CreateFlag | TruncateFlag,
        };

    private static FileMode ManagedMode(PlainFileMode mode) =>
        mode switch
        {
            PlainFileMode.Read or PlainFileMode.Update => FileMode.Open,
            PlainFileMode.Empty => FileMode.Create,
            _ => FileMode.OpenOrCreate,
        };

    private static FileAccess ManagedAccess(PlainFileMode mode) =>
        mode == PlainFileMode.Read ? FileAccess.Read : FileAccess.ReadWrite;

    // The C library's open takes its mode as a variable argument; on Linux it is passed like any other.
    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle OpenFile(string path, int flags, int mode);
}
