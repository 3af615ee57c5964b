using System.IO.Compression;
using ZstdSharp;

namespace Wrapgen.Pipeline.CastXmlCache.Entries;

/// <summary>Packs and unpacks the XML of an entry.</summary>
internal static class XmlCodec
{
    /// <summary>Measured on 2 MB of ITK's XML: level 3 is a tenth smaller than 1 at the same price as writing the file.</summary>
    private const int Level = 3;

    /// <summary>
    /// No entry claims to unpack to more than this many times its size, and a little: what a damaged or hostile one can
    /// make us allocate is bounded by what it brings. XML packs about 20:1.
    /// </summary>
    private const int MaximumRatio = 1000, AlwaysAllowed = 1 << 20;

    /// <summary>The packed XML and the form used: what packs suspiciously well is kept as it is.</summary>
    public static (StoredFormat Format, byte[] Packed) Pack(byte[] xml, StoredFormat format)
    {
        var packed = format switch
        {
            StoredFormat.Zstd => Zstd(xml),
            StoredFormat.Gzip => Gzip(xml),
            _ => xml,
        };
        return IsPlausible(packed.Length, xml.Length) ? (format, packed) : (StoredFormat.Uncompressed, xml);
    }

    /// <summary>Unpacks exactly the recorded number of bytes.</summary>
    /// <exception cref="InvalidDataException">The content is not what was packed, or would be longer.</exception>
    public static byte[] Unpack(StoredFormat format, ReadOnlyMemory<byte> packed, long size)
    {
        if (!IsPlausible(packed.Length, size)) throw Damaged();
        if (format == StoredFormat.Uncompressed)
            return packed.Length == size ? packed.ToArray() : throw Damaged();
        var xml = GC.AllocateUninitializedArray<byte>((int)size);
        var complete = format switch
        {
            StoredFormat.Zstd => UnpackZstd(packed.Span, xml),
            StoredFormat.Gzip => UnpackGzip(packed, xml),
            _ => false,
        };
        return complete ? xml : throw Damaged();
    }

    private static bool IsPlausible(long packed, long size) =>
        size is >= 0 and < int.MaxValue / 2 && size <= AlwaysAllowed + packed * MaximumRatio;

    private static byte[] Zstd(byte[] xml)
    {
        using var compressor = new Compressor(Level);
        return compressor.Wrap(xml).ToArray();
    }

    private static bool UnpackZstd(ReadOnlySpan<byte> packed, byte[] xml)
    {
        try
        {
            using var decompressor = new Decompressor();
            return decompressor.Unwrap(packed, xml) == xml.Length;
        }
        catch (ZstdException)
        {
            return false;
        }
    }

    private static byte[] Gzip(byte[] xml)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(xml);
        return packed.ToArray();
    }

    private static bool UnpackGzip(ReadOnlyMemory<byte> packed, byte[] xml)
    {
        using var source = new MemoryStream(packed.ToArray());
        using var gzip = new GZipStream(source, CompressionMode.Decompress);
        return gzip.ReadAtLeast(xml, xml.Length, throwOnEndOfStream: false) == xml.Length && gzip.ReadByte() < 0;
    }

    private static InvalidDataException Damaged() => new("A cache entry does not unpack to what was stored.");
}
