using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Freshness;

/// <summary>A stamp as one number; 0 is none.</summary>
internal static class StampHash
{
    /// <summary>A mark that no stamp has.</summary>
    public const ulong Unknown = 2;

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
}
