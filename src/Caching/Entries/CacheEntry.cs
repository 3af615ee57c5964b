using Wrapgen.Caching.Files;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Entries;

/// <summary>Everything that one successful run produced.</summary>
/// <param name="Key">Key under which it was stored: an entry under another name is not what its name says.</param>
/// <param name="CostMilliseconds">What castxml took.</param>
/// <param name="Paths">The unit's files as castxml named them, in order, each followed by a zero byte.</param>
/// <param name="Log">What it printed, in order.</param>
/// <param name="Format">How the XML is packed.</param>
/// <param name="XmlSize">Bytes of the XML.</param>
/// <param name="XmlChecksum">XxHash128 of the XML: tells whether an output is it already.</param>
/// <param name="PackedXml">The XML.</param>
internal sealed record CacheEntry(
    Digest Key,
    long CostMilliseconds,
    ReadOnlyMemory<byte> Paths,
    IReadOnlyList<LogChunk> Log,
    StoredFormat Format,
    long XmlSize,
    UInt128 XmlChecksum,
    ReadOnlyMemory<byte> PackedXml
)
{
    private const int PaddingLengthSize = 2;

    /// <summary>Where the packed XML begins in the entry's file; it ends with it.</summary>
    public long PackedOffset(SealedContent file) => file.FileSize - PackedXml.Length;

    public byte[] Encode()
    {
        var writer = new ByteWriter();
        writer.Digest(Key);
        writer.Number(CostMilliseconds);
        writer.Bytes(Paths.Span);
        writer.Count(Log.Count);
        foreach (var chunk in Log)
        {
            writer.Byte((byte)chunk.Stream);
            writer.Bytes(chunk.Bytes.Span);
        }
        writer.Byte((byte)Format);
        writer.Number(XmlSize);
        writer.Checksum(XmlChecksum);
        // Plain XML begins where a file system can share it with the restored file.
        var used = SealedFile.HeaderSize + writer.Length + PaddingLengthSize;
        var padding = Format == StoredFormat.Uncompressed ? -used & (FileClone.Alignment - 1) : 0;
        writer.Byte((byte)padding);
        writer.Byte((byte)(padding >> 8));
        writer.Raw(new byte[padding]);
        writer.Raw(PackedXml.Span);
        return SealedFile.Seal(writer.Written, CacheVersion.Format);
    }

    /// <exception cref="InvalidDataException">The content is damaged or belongs to another key.</exception>
    public static CacheEntry Decode(SealedContent file, Digest key)
    {
        var reader = new ByteReader(file.Content);
        if (reader.Digest() != key)
            throw new InvalidDataException("A cache entry lies under a name that is not its own.");
        var cost = reader.Number();
        var paths = reader.Bytes().ToArray();
        var log = new LogChunk[reader.ItemCount()];
        for (var i = 0; i < log.Length; i++)
            log[i] = new LogChunk((StandardStream)reader.Byte(), reader.Bytes().ToArray());
        var format = (StoredFormat)reader.Byte();
        var size = reader.Number();
        var checksum = reader.Checksum();
        reader.Raw(reader.Byte() | reader.Byte() << 8);
        return new CacheEntry(key, cost, paths, log, format, size, checksum, file.File[^reader.Remaining..]);
    }

    /// <exception cref="InvalidDataException">The content is damaged.</exception>
    public void Unpack(Action<ReadOnlySpan<byte>> write) => OutputCodec.Unpack(Format, PackedXml, XmlSize, write);

    /// <exception cref="InvalidDataException">The content is damaged.</exception>
    public byte[] Xml() => OutputCodec.Unpack(Format, PackedXml, XmlSize);
}
