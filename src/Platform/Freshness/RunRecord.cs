using System.Buffers.Binary;
using System.Text;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Files;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Platform.Freshness;

/// <summary>
/// What an earlier run read and wrote (docs/incremental.md), checked in place. It only saves work: a record that is
/// missing, damaged, or made with other options or by another program counts as absent.
/// </summary>
internal sealed class RunRecord
{
    /// <summary>"WGR1".</summary>
    public static readonly SealedFormat Format = new(0x31524757, 2);

    private readonly string _path;
    private readonly byte[] _content;
    private readonly string _directory;
    private readonly int _inputs;
    private readonly DirectoryPrefix _inputPath = new("");
    private readonly DirectoryPrefix _outputPath;
    private readonly long _now = NativeFiles.Now();
    private Dictionary<string, RecordedUnit>? _units;
    private bool _isRefreshed;

    private RunRecord(string path, byte[] content)
    {
        (_path, _content) = (path, content);
        var reader = new RecordReader(content, 0);
        Key = reader.Key();
        Note = reader.Note();
        _directory = Encoding.UTF8.GetString(reader.File().Path[..^1]);
        _outputPath = new DirectoryPrefix(_directory);
        _inputs = reader.Position;
        reader.SkipFiles();
        UnitCount = reader.Count();
        for (var left = UnitCount; left > 0; left--)
        {
            reader.Unit();
            reader.SkipFiles();
            OutputCount += reader.SkipFiles();
        }
    }

    /// <summary>A note for the next run; only that kind of run knows its meaning.</summary>
    public long Note { get; }

    /// <summary>Number of units.</summary>
    public int UnitCount { get; }

    /// <summary>Number of files that the units wrote.</summary>
    public int OutputCount { get; }

    /// <summary>The units, in the order in which they were added.</summary>
    public IReadOnlyCollection<RecordedUnit> Units => (_units ??= ReadUnits()).Values;

    internal ReadOnlySpan<byte> Content => _content;

    private UInt128 Key { get; }

    /// <summary>The record of the last run with the same key (<see cref="RunKey"/>); null when there is none.</summary>
    public static RunRecord? TryRead(string path, UInt128 key)
    {
        try
        {
            return
                SealedFile.Read(path, Format) is { IsDamaged: false } file
                && new RunRecord(path, file.Content.ToArray()) is var record
                && record.Key == key
                ? record
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // The file vanished, belongs to another user, or contains something else. The run does everything, and
            // replaces the file if it can.
            return null;
        }
    }

    /// <summary>
    /// True when every file that was read or written has its recorded content, so that there is nothing to do.
    /// </summary>
    public bool Holds()
    {
        var reader = new RecordReader(_content, _inputs);
        if (!DirectoryHolds() || !FilesHold(ref reader, _inputPath))
            return false;
        for (var left = reader.Count(); left > 0; left--)
        {
            reader.Unit();
            if (!FilesHold(ref reader, _inputPath) || !FilesHold(ref reader, _outputPath))
                return false;
        }
        // Without it, every run from now on would read the files whose stamps differ.
        if (_isRefreshed)
            Save(_path, _content);
        return true;
    }

    /// <summary>The unit of this key; null when the run had none.</summary>
    public RecordedUnit? Find(string key) => (_units ??= ReadUnits()).GetValueOrDefault(key);

    /// <summary>
    /// Keeps a record for the next run. A store that cannot be written is not a failure: it only costs the next run
    /// more work.
    /// </summary>
    public static void Save(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            OutputWriter.WriteAlways(path, SealedFile.Seal(content, Format));
        }
        catch (WrapgenException)
        {
            // The products are already written; see the summary.
        }
    }

    /// <summary>
    /// True when all files in the two groups at a position, inputs and outputs, have their recorded content.
    /// </summary>
    internal bool FilesHoldAt(int position)
    {
        var reader = new RecordReader(_content, position);
        return FilesHold(ref reader, _inputPath) && FilesHold(ref reader, _outputPath);
    }

    private Dictionary<string, RecordedUnit> ReadUnits()
    {
        var units = new Dictionary<string, RecordedUnit>(UnitCount, StringComparer.Ordinal);
        var reader = new RecordReader(_content, _inputs);
        reader.SkipFiles();
        for (var left = reader.Count(); left > 0; left--)
        {
            var unit = new RecordedUnit(this, ref reader);
            units[unit.Key] = unit;
        }
        return units;
    }

    private bool FilesHold(ref RecordReader reader, DirectoryPrefix paths)
    {
        for (var left = reader.Count(); left > 0; left--)
            if (!FileHolds(reader.File(), paths))
                return false;
        return true;
    }

    private bool FileHolds(FileEntry file, DirectoryPrefix paths)
    {
        var path = paths.Of(file.Path);
        var stamp = FileStamp.Of(path);
        if (StampHash.Of(stamp) == file.Fingerprint.Stamp)
            return true;
        if (
            file.Fingerprint.Content == 0
            || stamp.Kind != FileKind.Regular
            || !HasContent(Encoding.UTF8.GetString(path[..^1]), stamp.Size, file.Fingerprint)
        )
            return false;
        Refresh(file, stamp);
        return true;
    }

    /// <summary>True when the file has the content, or refers to it.</summary>
    private static bool HasContent(string path, long size, FileFingerprint expected)
    {
        if (size == expected.Size && ContentHash.OfFile(path) == expected.Content)
            return true;
        return size <= ContentReference.MaxSize
            && ContentReference.OfFile(path) == new ContentReference(expected.Content, expected.Size);
    }

    /// <summary>A directory is unchanged when it contains the names that the run left there.</summary>
    private bool DirectoryHolds()
    {
        if (_directory.Length == 0)
            return true;
        var directory = new RecordReader(_content, RunRecordBuilder.HeaderSize).File();
        var stamp = FileStamp.Of(directory.Path);
        if (StampHash.Of(stamp) == directory.Fingerprint.Stamp)
            return true;
        if (
            directory.Fingerprint.Content == 0
            || stamp.Kind != FileKind.Directory
            || DirectoryNames.HashOf(_directory) != directory.Fingerprint.Content
        )
            return false;
        Refresh(directory, stamp);
        return true;
    }

    /// <summary>
    /// Keeps the stamp of a file whose content was compared, so that the next run need not read it again.
    /// </summary>
    private void Refresh(FileEntry file, FileStamp stamp)
    {
        if (!stamp.IsBefore(_now))
            return;
        BinaryPrimitives.WriteUInt64LittleEndian(_content.AsSpan(file.Position), StampHash.Of(stamp));
        _isRefreshed = true;
    }
}
