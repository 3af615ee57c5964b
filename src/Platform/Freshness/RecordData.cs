using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Platform.Freshness;

/// <summary>
/// The bytes of a <see cref="RunRecord"/>, little-endian: header; inputs; the output directory; units, each with its files; a checksum.
/// Only what passes the checksum is read, so a reader need not doubt lengths.
/// </summary>
internal sealed class RecordData
{
    private const ulong Magic = 0x0001_4352_4757; // "WGRC", version 1
    private const int SettingsOffset = 8,
        StartedOffset = 24,
        RecordedOffset = 32,
        NoteOffset = 40,
        InputsOffset = 44,
        UnitsOffset = 48;
    private const int HeaderLength = 52,
        ChecksumLength = 8;

    private readonly byte[] _bytes;

    private RecordData(byte[] bytes)
    {
        _bytes = bytes;
        var walk = Walk();
        for (var left = InputCount; left > 0; left--)
            walk.NextFile();
        Directory = Encoding.UTF8.GetString(walk.NextFile().Name[..^1]);
    }

    /// <summary>When the run began: stamps of inputs prove something only before that.</summary>
    public long StartedAt => BinaryPrimitives.ReadInt64LittleEndian(_bytes.AsSpan(StartedOffset));

    /// <summary>When the stamps of outputs were taken.</summary>
    public long RecordedAt => BinaryPrimitives.ReadInt64LittleEndian(_bytes.AsSpan(RecordedOffset));

    public int Note => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(NoteOffset));

    public int InputCount => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(InputsOffset));

    public int UnitCount => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(UnitsOffset));

    /// <summary>The directory that the units' files lie in.</summary>
    public string Directory { get; }

    /// <summary>The record; null when it is damaged, or of other settings.</summary>
    public static RecordData? TryParse(byte[] bytes, UInt128 settings)
    {
        if (bytes.Length < HeaderLength + ChecksumLength || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != Magic)
            return null;
        var end = bytes.Length - ChecksumLength;
        if (XxHash3.HashToUInt64(bytes.AsSpan(0, end)) != BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(end)))
            return null;
        return BinaryPrimitives.ReadUInt128LittleEndian(bytes.AsSpan(SettingsOffset)) == settings
            ? new RecordData(bytes)
            : null;
    }

    /// <summary>Writes the header; the counts are filled in by <see cref="Seal"/>.</summary>
    public static void WriteHeader(Stream stream, UInt128 settings, long startedAt)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        header.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(header, Magic);
        BinaryPrimitives.WriteUInt128LittleEndian(header[SettingsOffset..], settings);
        BinaryPrimitives.WriteInt64LittleEndian(header[StartedOffset..], startedAt);
        stream.Write(header);
    }

    public static void WriteFile(Stream stream, string name, ulong mark, ulong content)
    {
        WriteText(stream, name + "\0");
        Span<byte> numbers = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(numbers, mark);
        BinaryPrimitives.WriteUInt64LittleEndian(numbers[8..], content);
        stream.Write(numbers);
    }

    public static void WriteUnit(Stream stream, string key, UInt128 input, int outputs)
    {
        WriteText(stream, key);
        Span<byte> numbers = stackalloc byte[20];
        BinaryPrimitives.WriteUInt128LittleEndian(numbers, input);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[16..], outputs);
        stream.Write(numbers);
    }

    /// <summary>Completes a record.</summary>
    public static byte[] Seal(MemoryStream stream, long recordedAt, (int Note, int Inputs, int Units) header)
    {
        var bytes = new byte[stream.Length + ChecksumLength];
        stream.GetBuffer().AsSpan(0, (int)stream.Length).CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(RecordedOffset), recordedAt);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(NoteOffset), header.Note);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(InputsOffset), header.Inputs);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(UnitsOffset), header.Units);
        WriteChecksum(bytes);
        return bytes;
    }

    /// <summary>Keeps a record for the next run. A store that cannot be written to is no failure: the next run does more, nothing else.</summary>
    public static void Save(string path, byte[] bytes)
    {
        try
        {
            OutputWriter.WriteAlways(path, bytes);
        }
        catch (WrapgenException)
        {
            // As the summary says: what matters is written already.
        }
    }

    public void SetMark(RecordedEntry file, ulong mark) =>
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(file.MarkOffset), mark);

    /// <summary>The bytes with new marks.</summary>
    public byte[] Sealed(long recordedAt)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(RecordedOffset), recordedAt);
        WriteChecksum(_bytes);
        return _bytes;
    }

    public RecordWalk Walk() => new(_bytes, HeaderLength);

    public RecordWalk Walk(int position) => new(_bytes, position);

    /// <summary>Positions of units by key.</summary>
    public Dictionary<string, int> Units()
    {
        var units = new Dictionary<string, int>(UnitCount, StringComparer.Ordinal);
        var walk = Walk();
        for (var left = InputCount; left >= 0; left--)
            walk.NextFile();
        for (var left = UnitCount; left > 0; left--)
        {
            var position = walk.Position;
            var unit = walk.NextUnit();
            units[Encoding.UTF8.GetString(unit.Key)] = position;
            for (var outputs = unit.Outputs; outputs > 0; outputs--)
                walk.NextFile();
        }
        return units;
    }

    private static void WriteText(Stream stream, string text)
    {
        Span<byte> length = stackalloc byte[4];
        var bytes = Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        stream.Write(length);
        stream.Write(bytes);
    }

    private static void WriteChecksum(byte[] bytes)
    {
        var end = bytes.Length - ChecksumLength;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(end), XxHash3.HashToUInt64(bytes.AsSpan(0, end)));
    }
}
