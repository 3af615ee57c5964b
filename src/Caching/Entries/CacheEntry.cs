using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Files;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Entries;

/// <summary>Everything that one successful run produced.</summary>
/// <param name="CostMilliseconds">How long the run took.</param>
/// <param name="Paths">The unit's files as the tool named them, in order, each followed by a zero byte.</param>
/// <param name="Log">What the tool printed, in order.</param>
/// <param name="Outputs">The files that it wrote.</param>
internal sealed record CacheEntry(
    long CostMilliseconds,
    ReadOnlyMemory<byte> Paths,
    IReadOnlyList<LogChunk> Log,
    IReadOnlyList<StoredOutput> Outputs
)
{
    private const int PaddingLengthSize = 2;

    /// <summary>Bytes of all outputs.</summary>
    public long OutputBytes => Outputs.Sum(output => output.Size);

    public ReadOnlySpan<byte> Encode()
    {
        var writer = new ByteWriter();
        writer.Number(CostMilliseconds);
        writer.Bytes(Paths.Span);
        writer.Count(Log.Count);
        foreach (var chunk in Log)
        {
            writer.Byte((byte)chunk.Stream);
            writer.Bytes(chunk.Bytes.Span);
        }
        writer.Count(Outputs.Count);
        foreach (var output in Outputs)
            Encode(output, writer);
        return writer.Written;
    }

    /// <exception cref="InvalidDataException">The content is damaged.</exception>
    public static CacheEntry Decode(ReadOnlyMemory<byte> body)
    {
        var reader = new ByteReader(body.Span);
        var cost = reader.Number();
        var paths = reader.Bytes().ToArray();
        var log = new LogChunk[reader.ItemCount()];
        for (var i = 0; i < log.Length; i++)
            log[i] = new LogChunk((StandardStream)reader.Byte(), reader.Bytes().ToArray());
        var outputs = new StoredOutput[reader.ItemCount()];
        for (var i = 0; i < outputs.Length; i++)
            outputs[i] = DecodeOutput(ref reader, body);
        return new CacheEntry(cost, paths, log, outputs);
    }

    private static void Encode(StoredOutput output, ByteWriter writer)
    {
        writer.Count(output.Number);
        writer.Byte((byte)output.Format);
        writer.Number(output.Size);
        writer.Checksum(output.Checksum);
        writer.Number(output.Packed.Length);
        // Plain content begins where a file system can share it with the restored file.
        var used = ObjectSeal.HeaderSize + writer.Length + PaddingLengthSize;
        var padding = output.Format == StoredFormat.Uncompressed ? -used & (FileClone.Alignment - 1) : 0;
        writer.Byte((byte)padding);
        writer.Byte((byte)(padding >> 8));
        writer.Raw(new byte[padding]);
        writer.Raw(output.Packed.Span);
    }

    private static StoredOutput DecodeOutput(ref ByteReader reader, ReadOnlyMemory<byte> body)
    {
        var number = reader.Count();
        var format = (StoredFormat)reader.Byte();
        var size = reader.Number();
        var checksum = reader.Checksum();
        var length = reader.Number();
        reader.Raw(reader.Byte() | reader.Byte() << 8);
        var start = body.Length - reader.Remaining;
        reader.Raw(length is >= 0 and <= int.MaxValue ? (int)length : -1);
        return new StoredOutput(number, format, size, checksum, body.Slice(start, (int)length))
        {
            Offset = ObjectSeal.HeaderSize + start,
        };
    }
}
