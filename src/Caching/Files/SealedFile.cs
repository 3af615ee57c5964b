using System.Buffers.Binary;
using System.IO.Hashing;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Files;

/// <summary>
/// A file with a checksum of its whole content: truncated, empty, garbled or of another format version, it reads as
/// nothing. XxHash128 finds damage; whom to trust is decided by the digests in names and keys, not here.
/// </summary>
internal static class SealedFile
{
    public const int HeaderSize = 32;
    public const uint Magic = 0x31434757; // "WGC1"
    private const long Limit = 1L << 30;

    public static byte[] Seal(ReadOnlySpan<byte> content)
    {
        var file = new byte[HeaderSize + content.Length];
        content.CopyTo(file.AsSpan(HeaderSize));
        WriteHeader(file);
        return file;
    }

    /// <summary>The content, or null when there is no such file or not what was written.</summary>
    public static SealedContent? Read(string path)
    {
        using var handle = NativeFiles.TryOpen(path);
        if (handle is null)
            return null;
        var length = RandomAccess.GetLength(handle);
        if (length is < HeaderSize or > Limit)
            return SealedContent.Damaged;
        var file = GC.AllocateUninitializedArray<byte>((int)length);
        var read = ReadAll(handle, file);
        return read == file.Length && IsIntact(file) ? new SealedContent(file) : SealedContent.Damaged;
    }

    private static int ReadAll(Microsoft.Win32.SafeHandles.SafeFileHandle handle, Span<byte> destination)
    {
        var filled = 0;
        while (filled < destination.Length)
        {
            var read = RandomAccess.Read(handle, destination[filled..], filled);
            if (read == 0)
                break;
            filled += read;
        }
        return filled;
    }

    private static void WriteHeader(Span<byte> file)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(file, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(file[4..], CacheVersion.Number);
        BinaryPrimitives.WriteInt64LittleEndian(file[8..], file.Length);
        XxHash128.Hash(file[HeaderSize..], file[16..]);
    }

    private static bool IsIntact(ReadOnlySpan<byte> file)
    {
        Span<byte> checksum = stackalloc byte[16];
        return BinaryPrimitives.ReadUInt32LittleEndian(file) == Magic
            && BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) == CacheVersion.Number
            && BinaryPrimitives.ReadInt64LittleEndian(file[8..]) == file.Length
            && XxHash128.TryHash(file[HeaderSize..], checksum, out _)
            && checksum.SequenceEqual(file[16..HeaderSize]);
    }
}
