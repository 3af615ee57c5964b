namespace Wrapgen.Platform.Files;

/// <summary>What a path names.</summary>
internal enum FileKind : byte
{
    Absent,
    Regular,
    Directory,
    Other,
}

/// <summary>
/// What the file system says about a file without opening it. If two stamps are equal, and the file had not changed for
/// a while when the first was taken, its content is the same.
/// </summary>
/// <param name="Kind">What it is; all other parts are zero when it is absent.</param>
/// <param name="Device">The device that holds it; zero if the system does not report it.</param>
/// <param name="Inode">Its number on that device; zero if the system does not report it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Last change of content, in nanoseconds since 1970.</param>
/// <param name="Changed">Last change of content, name or rights; on Windows the time of creation.</param>
internal readonly record struct FileStamp(
    FileKind Kind,
    ulong Device,
    ulong Inode,
    long Size,
    long Modified,
    long Changed
)
{
    /// <summary>File systems that store whole seconds may store every other second only (FAT).</summary>
    private const long CoarseTick = 2_000_000_000;

    private const long Second = 1_000_000_000;

    /// <summary>
    /// How old a change must be before its stamp proves something: two changes within one tick of the file system's
    /// clock leave the same stamp (racy timestamps).
    /// </summary>
    private const long Margin = 2_000_000_000;

    public bool IsPresent => Kind != FileKind.Absent;

    private long Latest => Math.Max(Modified, Changed);

    /// <summary>True when the file did not change at or after a moment of the system's coarse clock.</summary>
    public bool IsBefore(long moment) => Latest + (Changed % Second == 0 ? CoarseTick : 0) < moment;

    /// <summary>True when later runs can trust the stamp, which was taken at <paramref name="now"/>.</summary>
    public bool IsSettled(long now) => Latest + Margin <= now;

    /// <summary>The stamp of what a path leads to; <see cref="FileKind.Absent"/> when it leads nowhere.</summary>
    public static FileStamp Of(string path) => NativeFiles.Stamp(path, followLink: true);

    /// <summary>The stamp of the name itself: a dangling link counts as present.</summary>
    public static FileStamp OfName(string path) => NativeFiles.Stamp(path, followLink: false);

    /// <summary>As <see cref="Of(string)"/>, for UTF-8 that ends with a zero byte.</summary>
    public static FileStamp Of(ReadOnlySpan<byte> path) => NativeFiles.Stamp(path, followLink: true);

    /// <summary>As <see cref="OfName(string)"/>, for UTF-8 that ends with a zero byte.</summary>
    public static FileStamp OfName(ReadOnlySpan<byte> path) => NativeFiles.Stamp(path, followLink: false);
}
