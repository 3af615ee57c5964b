using System.IO.Hashing;
using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Freshness;

/// <summary>What a file was: its stamp, which is checked without opening it, and a hash of its content, which decides when the stamp differs.</summary>
internal readonly record struct FileFingerprint(FileStamp Stamp, UInt128 Hash)
{
    public static UInt128 HashOf(ReadOnlySpan<byte> content) => XxHash128.HashToUInt128(content);

    /// <summary>True when the file still has the content that it had.</summary>
    /// <param name="path">The file.</param>
    /// <param name="recordedAt">When the stamp was recorded: a younger change may have left the same stamp, so the content decides.</param>
    /// <param name="now">The fingerprint with the stamp of today.</param>
    public bool Holds(string path, long recordedAt, out FileFingerprint now)
    {
        var stamp = FileStamp.Of(path);
        now = this with { Stamp = stamp };
        if (stamp.Kind != FileKind.Regular || stamp.Size != Stamp.Size)
            return false;
        if (stamp == Stamp && Stamp.IsSettled(recordedAt))
            return true;
        try
        {
            return HashOf(File.ReadAllBytes(path)) == Hash;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whatever keeps it from being read is told by the run that now has to be made.
            return false;
        }
    }
}
