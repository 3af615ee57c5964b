using System.Buffers.Binary;
using System.Text;

namespace Wrapgen.Platform.Files;

/// <summary>
/// Reads what <see cref="ByteWriter"/> wrote. Content is never trusted: whatever does not fit ends in an
/// <see cref="InvalidDataException"/>, which callers turn into a miss.
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

    /// <summary>A count of items that take at least one byte each: no damaged number makes the reader allocate much.</summary>
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

    private static InvalidDataException Damaged() => new("A cache file ends early or holds an impossible length.");
}
