using System.Buffers.Binary;
using System.IO.Hashing;

namespace Wrapgen.Platform.Files;

/// <summary>
/// A file that carries its format, its length and a checksum. A file that is truncated, garbled, or of another format
/// or version reads as damaged. XxHash128 detects accidents only: it does not protect against forgery.
/// </summary>
internal static class SealedFile
{
    public const int HeaderSize = 32;
    private const long Limit = 1L << 30;

    /// <summary>The bytes of a file with this content.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> content, SealedFormat format)
    {
        var file = new byte[HeaderSize + content.Length];
        content.CopyTo(file.AsSpan(HeaderSize));
        WriteHeader(file, format);
        return file;
    }

    /// <summary>
    /// The content; null when the file does not exist, <see cref="SealedContent.Damaged"/> when it cannot be used.
    /// </summary>
    public static SealedContent? Read(string path, SealedFormat format)
    {
        if (PlainFile.TryRead(path, Limit) is not { } file)
            return null;
        return Open(file, format);
    }

    /// <summary>
    /// The content of a file that is in memory; <see cref="SealedContent.Damaged"/> when it cannot be used.
    /// </summary>
    public static SealedContent Open(byte[] file, SealedFormat format) =>
        file.Length >= HeaderSize && IsIntact(file, format) ? new SealedContent(file) : SealedContent.Damaged;

    /// <summary>True for a file that another version of this program sealed.</summary>
    public static bool IsOfAnotherVersion(string path, SealedFormat format)
    {
        Span<byte> head = stackalloc byte[8];
        using var handle = PlainFile.TryOpen(path);
        return handle is not null
            && RandomAccess.Read(handle, head, 0) == head.Length
            && BinaryPrimitives.ReadUInt32LittleEndian(head) == format.Magic
            && BinaryPrimitives.ReadUInt32LittleEndian(head[4..]) != format.Version;
    }

    private static void WriteHeader(Span<byte> file, SealedFormat format)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(file, format.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(file[4..], format.Version);
        BinaryPrimitives.WriteInt64LittleEndian(file[8..], file.Length);
        XxHash128.Hash(file[HeaderSize..], file[16..]);
    }

    private static bool IsIntact(ReadOnlySpan<byte> file, SealedFormat format)
    {
        Span<byte> checksum = stackalloc byte[16];
        return BinaryPrimitives.ReadUInt32LittleEndian(file) == format.Magic
            && BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) == format.Version
            && BinaryPrimitives.ReadInt64LittleEndian(file[8..]) == file.Length
            && XxHash128.TryHash(file[HeaderSize..], checksum, out _)
            && checksum.SequenceEqual(file[16..HeaderSize]);
    }
}
