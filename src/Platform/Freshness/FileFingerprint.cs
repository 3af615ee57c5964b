using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Freshness;

/// <summary>
/// The state of a file: its stamp, which is compared without opening the file, and its content, which decides when the
/// stamp differs.
/// </summary>
/// <param name="Stamp">The number of its stamp (<see cref="StampHash"/>).</param>
/// <param name="Size">
/// Size in bytes: a file of another size need not be read. For a <see cref="ContentReference"/>, the size of what it
/// refers to.
/// </param>
/// <param name="Content">Hash of its content; 0: unknown, so that the stamp alone decides.</param>
internal readonly record struct FileFingerprint(ulong Stamp, long Size, UInt128 Content)
{
    /// <summary>
    /// The fingerprint without the content. Take it before you read the file: a change in between then makes the next
    /// run check the file again.
    /// </summary>
    public static FileFingerprint Of(string path) => Of(path, NativeFiles.Now());

    /// <summary>The same, with a time that the caller has already taken.</summary>
    public static FileFingerprint Of(string path, long now)
    {
        var stamp = FileStamp.Of(path);
        return new FileFingerprint(StampHash.OfSettled(stamp, now), stamp.Size, 0);
    }
}
