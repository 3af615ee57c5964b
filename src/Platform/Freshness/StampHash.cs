using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Freshness;

/// <summary>A stamp as one number: 0 for a path that leads nowhere.</summary>
internal static class StampHash
{
    /// <summary>A number that no stamp has.</summary>
    public const ulong Unknown = 2;

    /// <summary>The number of a stamp.</summary>
    public static ulong Of(FileStamp stamp)
    {
        if (!stamp.IsPresent)
            return 0;
        ReadOnlySpan<ulong> parts =
        [
            (ulong)stamp.Kind,
            stamp.Device,
            stamp.Inode,
            (ulong)stamp.Size,
            (ulong)stamp.Modified,
            (ulong)stamp.Changed,
        ];
        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(parts)) | 1;
    }

    /// <summary>
    /// The number of a stamp if an equal one later proves that nothing has changed. A file that changed within the
    /// current tick of the clock can change again and keep its stamp: <see cref="Unknown"/>.
    /// </summary>
    /// <param name="stamp">The stamp.</param>
    /// <param name="now">The time, taken before the stamp.</param>
    public static ulong OfSettled(FileStamp stamp, long now) =>
        stamp.IsPresent && !stamp.IsBefore(now) ? Unknown : Of(stamp);
}
