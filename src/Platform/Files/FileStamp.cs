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
/// What the file system says of a file without opening it. Two equal stamps, the second taken well after the first file
/// was last changed, mean the same content.
/// </summary>
/// <param name="Kind">What it is; everything else is zero when absent.</param>
/// <param name="Device">Device it lies on; zero where the system does not tell.</param>
/// <param name="Inode">Its number there; zero where the system does not tell.</param>
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
    /// <summary>File systems that keep whole seconds keep two of them (FAT).</summary>
    private const long CoarseTick = 2_000_000_000;

    private const long Second = 1_000_000_000;

    /// <summary>
    /// How old a change must be before a stamp proves anything for good: two changes within one tick of the file
    /// system's clock leave the same stamp (racy timestamps).
    /// </summary>
    private const long Margin = 2_000_000_000;

    public bool IsPresent => Kind != FileKind.Absent;

    private long Latest => Math.Max(Modified, Changed);

    /// <summary>True when nothing about the file changed at or after a moment of the system's coarse clock.</summary>
    public bool IsBefore(long moment) => Latest + (Changed % Second == 0 ? CoarseTick : 0) < moment;

    /// <summary>True when the stamp, taken at <paramref name="now"/>, can be trusted by later runs.</summary>
    public bool IsSettled(long now) => Latest + Margin <= now;

    /// <summary>The stamp of what a path leads to; <see cref="FileKind.Absent"/> when nothing, or no directory on the way.</summary>
    public static FileStamp Of(string path) => NativeFiles.Stamp(path, followLink: true);

    /// <summary>The stamp of the name itself: a dangling link counts as present.</summary>
    public static FileStamp OfName(string path) => NativeFiles.Stamp(path, followLink: false);

    /// <summary>As <see cref="Of(string)"/>, for UTF-8 that ends with a zero byte.</summary>
    public static FileStamp Of(ReadOnlySpan<byte> path) => NativeFiles.Stamp(path, followLink: true);

    /// <summary>As <see cref="OfName(string)"/>, for UTF-8 that ends with a zero byte.</summary>
    public static FileStamp OfName(ReadOnlySpan<byte> path) => NativeFiles.Stamp(path, followLink: false);
}
