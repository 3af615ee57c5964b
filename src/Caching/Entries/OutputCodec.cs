using System.IO.Compression;
using Wrapgen.Caching.Settings;

namespace Wrapgen.Caching.Entries;

/// <summary>Packs and unpacks the content of outputs.</summary>
internal static class OutputCodec
{
    private const int GzipPart = 256 * 1024;

    /// <summary>
    /// The most that stored bytes may claim to unpack to, as a multiple of their size and a little more. It bounds the
    /// memory that a damaged or hostile entry can make the cache allocate. XML packs about 20:1.
    /// </summary>
    private const int MaximumRatio = 1000,
        AlwaysAllowed = 1 << 20;

    /// <summary>Packs content. Content that packs suspiciously well is stored unpacked.</summary>
    public static (StoredFormat Format, byte[] Packed) Pack(byte[] content, StoredFormat format)
    {
        var packed = format switch
        {
            StoredFormat.Zstd => ZstdBlocks.Pack(content),
            StoredFormat.Gzip => Gzip(content),
            _ => content,
        };
        return IsPlausible(packed.Length, content.Length) ? (format, packed) : (StoredFormat.Uncompressed, content);
    }

    /// <summary>Unpacks exactly the recorded number of bytes, part by part.</summary>
    /// <exception cref="InvalidDataException">
    /// The content is not what was packed, or would be longer. Parts may have been written.
    /// </exception>
    public static void Unpack(
        StoredFormat format,
        ReadOnlyMemory<byte> packed,
        long size,
        Action<ReadOnlySpan<byte>> write
    )
    {
        if (!IsPlausible(packed.Length, size))
            throw Damaged();
        var complete = format switch
        {
            StoredFormat.Uncompressed => TryCopy(packed.Span, size, write),
            StoredFormat.Zstd => ZstdBlocks.TryUnpack(packed.Span, size, write),
            StoredFormat.Gzip => TryUnpackGzip(packed, size, write),
            _ => false,
        };
        if (!complete)
            throw Damaged();
    }

    /// <summary>Unpacks to one piece.</summary>
    /// <exception cref="InvalidDataException">The content is not what was packed, or would be longer.</exception>
    public static byte[] Unpack(StoredFormat format, ReadOnlyMemory<byte> packed, long size)
    {
        if (!IsPlausible(packed.Length, size))
            throw Damaged();
        var content = GC.AllocateUninitializedArray<byte>((int)size);
        var filled = 0;
        Unpack(
            format,
            packed,
            size,
            part =>
            {
                part.CopyTo(content.AsSpan(filled));
                filled += part.Length;
            }
        );
        return content;
    }

    private static bool IsPlausible(long packed, long size) =>
        size is >= 0 and < int.MaxValue / 2 && size <= AlwaysAllowed + packed * MaximumRatio;

    private static bool TryCopy(ReadOnlySpan<byte> packed, long size, Action<ReadOnlySpan<byte>> write)
    {
        if (packed.Length != size)
            return false;
        write(packed);
        return true;
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static bool TryUnpackGzip(ReadOnlyMemory<byte> packed, long size, Action<ReadOnlySpan<byte>> write)
    {
        using var source = new MemoryStream(packed.ToArray());
        using var gzip = new GZipStream(source, CompressionMode.Decompress);
        var buffer = GC.AllocateUninitializedArray<byte>(GzipPart);
        for (; size > 0; size -= GzipPart)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(GzipPart, size));
            if (gzip.ReadAtLeast(part, part.Length, throwOnEndOfStream: false) != part.Length)
                return false;
            write(part);
        }
        return gzip.ReadByte() < 0;
    }

    private static InvalidDataException Damaged() => new("A cache entry does not unpack to what was stored.");
}
