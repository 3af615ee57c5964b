namespace Wrapgen.Platform.Files;

/// <summary>
/// File stamps by the class library, for systems without <c>statx</c>. They have neither device nor inode, and on
/// Windows the time of creation instead of that of the last change. Files that are neither regular nor directories count
/// as regular.
/// </summary>
internal static class PortableStamp
{
    private const long NanosecondsPerTick = 100;

    /// <summary>The stamp of a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="followLink">True for the file that a symbolic link leads to, false for the link.</param>
    public static FileStamp Of(string path, bool followLink)
    {
        if (path.Length == 0)
            return default;
        FileSystemInfo info = new FileInfo(path);
        if (!info.Exists)
        {
            info = new DirectoryInfo(path);
            if (!info.Exists)
                return default;
        }
        if (info.LinkTarget is null)
            return Stamp(info is FileInfo ? FileKind.Regular : FileKind.Directory, info);
        if (!followLink)
            return Stamp(FileKind.Other, info);
        return Target(info) is { Exists: true } target
            ? Stamp(target is FileInfo ? FileKind.Regular : FileKind.Directory, target)
            : default;
    }

    /// <summary>A time as stamps count it.</summary>
    public static long Nanoseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks * NanosecondsPerTick;

    private static FileSystemInfo? Target(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            // Links that lead to each other lead nowhere.
            return null;
        }
    }

    private static FileStamp Stamp(FileKind kind, FileSystemInfo info) =>
        new(
            kind,
            0,
            0,
            kind == FileKind.Regular ? ((FileInfo)info).Length : 0,
            Nanoseconds(info.LastWriteTimeUtc),
            Nanoseconds(info.CreationTimeUtc)
        );
}
