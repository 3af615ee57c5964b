using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Wrapgen.Platform.Files;

/// <summary>
/// Writes the compact form of caches and run records: little-endian numbers, varints, length-prefixed bytes.
/// </summary>
/// <param name="capacity">Expected number of bytes.</param>
internal sealed class ByteWriter(int capacity = 4096)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(capacity);

    public int Length => _buffer.WrittenCount;

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public ReadOnlyMemory<byte> WrittenMemory => _buffer.WrittenMemory;

    public void Byte(byte value) => Raw([value]);

    public void Number(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }

    public void Count(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            Byte((byte)(rest | 0x80));
            rest >>= 7;
        }
        Byte((byte)rest);
    }

    public void Digest(Digest value)
    {
        value.Write(_buffer.GetSpan(Files.Digest.Size));
        _buffer.Advance(Files.Digest.Size);
    }

    public void Checksum(UInt128 value)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(_buffer.GetSpan(16), value);
        _buffer.Advance(16);
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Count(value.Length);
        Raw(value);
    }

    public void Text(string value) => Bytes(Encoding.UTF8.GetBytes(value));

    public void Raw(ReadOnlySpan<byte> value) => _buffer.Write(value);

    public void Stamp(FileStamp stamp)
    {
        Byte((byte)stamp.Kind);
        Number((long)stamp.Device);
        Number((long)stamp.Inode);
        Number(stamp.Size);
        Number(stamp.Modified);
        Number(stamp.Changed);
    }
}
