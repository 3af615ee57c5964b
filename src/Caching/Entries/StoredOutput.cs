using Wrapgen.Caching.Settings;

namespace Wrapgen.Caching.Entries;

/// <summary>One file that a run wrote.</summary>
/// <param name="Number">Its number among the outputs that the command declares.</param>
/// <param name="Format">How the content is packed.</param>
/// <param name="Size">Bytes of the content.</param>
/// <param name="Checksum">XxHash128 of the content: shows whether an output already has this content.</param>
/// <param name="Packed">The packed content.</param>
internal sealed record StoredOutput(
    int Number,
    StoredFormat Format,
    long Size,
    UInt128 Checksum,
    ReadOnlyMemory<byte> Packed
)
{
    /// <summary>Where the packed content begins in the stored object.</summary>
    public long Offset { get; init; }

    /// <summary>True when the stored bytes are the content itself.</summary>
    public bool IsPlain => Format == StoredFormat.Uncompressed && Packed.Length == Size;

    /// <exception cref="InvalidDataException">The content is damaged.</exception>
    public void Unpack(Action<ReadOnlySpan<byte>> write) => OutputCodec.Unpack(Format, Packed, Size, write);

    /// <exception cref="InvalidDataException">The content is damaged.</exception>
    public byte[] Unpack() => OutputCodec.Unpack(Format, Packed, Size);
}
