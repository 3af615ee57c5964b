using System.Buffers.Binary;

namespace Wrapgen.Platform.Freshness;

/// <summary>Reads a record from front to back.</summary>
internal ref struct RecordWalk(ReadOnlySpan<byte> bytes, int position)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; } = position;

    public RecordedEntry NextFile()
    {
        var name = NextText();
        var offset = Position;
        Position += 16;
        return new RecordedEntry(
            name,
            BinaryPrimitives.ReadUInt64LittleEndian(_bytes[offset..]),
            BinaryPrimitives.ReadUInt64LittleEndian(_bytes[(offset + 8)..]),
            offset
        );
    }

    public RecordedUnit NextUnit()
    {
        var key = NextText();
        var offset = Position;
        Position += 20;
        return new RecordedUnit(
            key,
            BinaryPrimitives.ReadUInt128LittleEndian(_bytes[offset..]),
            BinaryPrimitives.ReadInt32LittleEndian(_bytes[(offset + 16)..])
        );
    }

    private ReadOnlySpan<byte> NextText()
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(_bytes[Position..]);
        var text = _bytes.Slice(Position + 4, length);
        Position += 4 + length;
        return text;
    }
}

/// <summary>A file of a record: its zero-terminated name, the mark of its stamp, the hash of its content.</summary>
/// <param name="name">Name with a zero byte at its end.</param>
/// <param name="mark">Mark of its stamp.</param>
/// <param name="content">Hash of its content; 0: not known.</param>
/// <param name="markOffset">Where the mark stands.</param>
internal readonly ref struct RecordedEntry(ReadOnlySpan<byte> name, ulong mark, ulong content, int markOffset)
{
    public ReadOnlySpan<byte> Name { get; } = name;

    public ulong Mark { get; } = mark;

    public ulong Content { get; } = content;

    public int MarkOffset { get; } = markOffset;
}

/// <summary>A unit of a record: its key, the hash of what it was made from, and how many files follow.</summary>
internal readonly ref struct RecordedUnit(ReadOnlySpan<byte> key, UInt128 input, int outputs)
{
    public ReadOnlySpan<byte> Key { get; } = key;

    public UInt128 Input { get; } = input;

    public int Outputs { get; } = outputs;
}
