using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Freshness;

/// <summary>
/// Reads the content of a record (docs/incremental.md) in place: an unchanged run checks a thousand files without a
/// string or a list. Content that does not fit ends in an <see cref="InvalidDataException"/>.
/// </summary>
internal ref struct RecordReader(ReadOnlySpan<byte> content, int position)
{
    private readonly int _length = content.Length;
    private ByteReader _rest = new(content[position..]);

    /// <summary>Where the next item begins.</summary>
    public readonly int Position => _length - _rest.Remaining;

    /// <summary>The key of the run.</summary>
    public UInt128 Key() => _rest.Checksum();

    /// <summary>The note of the run.</summary>
    public long Note() => _rest.Number();

    /// <summary>Number of files or units that follow.</summary>
    public int Count() => _rest.ItemCount();

    /// <summary>A file.</summary>
    public FileEntry File()
    {
        var path = _rest.Bytes();
        if (path.IsEmpty || path.IndexOf((byte)0) != path.Length - 1)
            throw new InvalidDataException("A path does not end where it should.");
        var position = Position;
        return new FileEntry(
            path,
            position,
            new FileFingerprint((ulong)_rest.Number(), _rest.Number(), _rest.Checksum())
        );
    }

    /// <summary>A unit; its inputs follow, then its outputs, each group behind its number.</summary>
    public UnitEntry Unit() => new(_rest.Bytes(), _rest.Checksum(), _rest.Bytes());

    /// <summary>Skips a group of files.</summary>
    /// <returns>Number of files.</returns>
    public int SkipFiles()
    {
        var count = Count();
        for (var left = count; left > 0; left--)
            File();
        return count;
    }
}

/// <summary>A file in a record.</summary>
/// <param name="path">UTF-8 that ends with a zero byte.</param>
/// <param name="position">Where its fingerprint, and so the number of its stamp, begins.</param>
/// <param name="fingerprint">Its recorded state.</param>
internal readonly ref struct FileEntry(ReadOnlySpan<byte> path, int position, FileFingerprint fingerprint)
{
    public ReadOnlySpan<byte> Path { get; } = path;

    public int Position { get; } = position;

    public FileFingerprint Fingerprint { get; } = fingerprint;
}

/// <summary>The head of a unit in a record.</summary>
/// <param name="key">Its key.</param>
/// <param name="input">Hash of what it was made from.</param>
/// <param name="payload">What the next run needs of it.</param>
internal readonly ref struct UnitEntry(ReadOnlySpan<byte> key, UInt128 input, ReadOnlySpan<byte> payload)
{
    public ReadOnlySpan<byte> Key { get; } = key;

    public UInt128 Input { get; } = input;

    public ReadOnlySpan<byte> Payload { get; } = payload;
}
