using System.Buffers.Binary;
using System.Text;

namespace Wrapgen.Platform.Files;

/// <summary>
/// Reads what <see cref="ByteWriter"/> wrote. It does not trust the content: anything unexpected ends in an
/// <see cref="InvalidDataException"/>. Callers then do without the file.
/// </summary>
internal ref struct ByteReader(ReadOnlySpan<byte> data)
{
    private ReadOnlySpan<byte> _rest = data;

    public readonly int Remaining => _rest.Length;

    public byte Byte() => Raw(1)[0];

    public long Number() => BinaryPrimitives.ReadInt64LittleEndian(Raw(8));

    public int Count()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Byte();
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
                return value <= int.MaxValue ? (int)value : throw Damaged();
        }
        throw Damaged();
    }

    /// <summary>
    /// A count of items of at least one byte each, checked against what is left: a damaged count cannot ask for much
    /// memory.
    /// </summary>
    public int ItemCount() => Count() is var count && count <= _rest.Length ? count : throw Damaged();

    public Digest Digest() => Files.Digest.Read(Raw(Files.Digest.Size));

    public UInt128 Checksum() => BinaryPrimitives.ReadUInt128LittleEndian(Raw(16));

    public ReadOnlySpan<byte> Bytes() => Raw(Count());

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public ReadOnlySpan<byte> Raw(int length)
    {
        if (length < 0 || length > _rest.Length)
            throw Damaged();
        var result = _rest[..length];
        _rest = _rest[length..];
        return result;
    }

    public FileStamp Stamp() => new((FileKind)Byte(), (ulong)Number(), (ulong)Number(), Number(), Number(), Number());

    private static InvalidDataException Damaged() => new("The content ends early or holds an impossible length.");
}
