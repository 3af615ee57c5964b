using System.IO.Hashing;
using System.Text;
using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Freshness;

/// <summary>
/// What an earlier run read and wrote: the stamps of its inputs, and for each unit of its work the hash of what the unit was made from and
/// the files that came of it. It is checked where it lies in memory, without a string or a list: a run with nothing to do does little else.
/// Nothing in it is needed, only faster: a record that is missing, damaged or of another program counts as none.
/// </summary>
internal sealed class RunRecord
{
    private readonly string _path;
    private readonly RecordData _data;
    private Dictionary<string, int>? _units;

    private RunRecord(string path, RecordData data) => (_path, _data) = (path, data);

    /// <summary>What the run noted for the next one; its own meaning.</summary>
    public int Note => _data.Note;

    /// <summary>Number of units.</summary>
    public int UnitCount => _data.UnitCount;

    /// <summary>Number of files that the units wrote.</summary>
    public int OutputCount { get; private set; }

    /// <summary>The record of the last run with the same settings; null when there is none.</summary>
    public static RunRecord? TryRead(string path, UInt128 settings)
    {
        if (!FileStamp.Of(path).IsPresent)
            return null;
        try
        {
            return RecordData.TryParse(File.ReadAllBytes(path), settings) is { } data
                ? new RunRecord(path, data)
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It may have gone meanwhile, or be another user's: worth as much as none, and written anew if that is possible.
            return null;
        }
    }

    /// <summary>
    /// True when every file that was read and every file that was written is as it was: there is nothing to do. Of a file written
    /// whose stamp differs, or proves nothing because it is too young, the content decides.
    /// </summary>
    public bool Holds()
    {
        var walk = _data.Walk();
        var now = NativeFiles.Now();
        var isRefreshed = false;
        OutputCount = 0;
        for (var left = _data.InputCount; left > 0; left--)
            if (!InputHolds(walk.NextFile()))
                return false;
        if (!DirectoryHolds(walk.NextFile(), ref isRefreshed))
            return false;
        var path = new OutputPath(_data.Directory);
        for (var left = _data.UnitCount; left > 0; left--)
        {
            for (var outputs = walk.NextUnit().Outputs; outputs > 0; outputs--, OutputCount++)
                if (!OutputHolds(walk.NextFile(), path, ref isRefreshed))
                    return false;
        }
        if (isRefreshed)
            Save(now);
        return true;
    }

    /// <summary>True when a unit was made from the same, and its files are what it made.</summary>
    public bool Holds(string unit, UInt128 input, out IReadOnlyList<RecordedOutput> outputs)
    {
        outputs = [];
        _units ??= _data.Units();
        if (!_units.TryGetValue(unit, out var position))
            return false;
        var walk = _data.Walk(position);
        var entry = walk.NextUnit();
        if (entry.Input != input)
            return false;
        var path = new OutputPath(_data.Directory);
        var found = new RecordedOutput[entry.Outputs];
        for (var index = 0; index < found.Length; index++)
        {
            var isRefreshed = false;
            var file = walk.NextFile();
            if (!OutputHolds(file, path, ref isRefreshed))
                return false;
            found[index] = new RecordedOutput(Encoding.UTF8.GetString(file.Name[..^1]), file.Content);
        }
        outputs = found;
        return true;
    }

    private bool InputHolds(RecordedEntry file)
    {
        var stamp = FileStamp.Of(file.Name);
        return StampHash.Of(stamp) == file.Mark && stamp.IsBefore(_data.StartedAt);
    }

    private bool DirectoryHolds(RecordedEntry directory, ref bool isRefreshed)
    {
        var stamp = FileStamp.Of(directory.Name);
        if (StampHash.Of(stamp) == directory.Mark && stamp.IsBefore(_data.RecordedAt))
            return true;
        if (
            directory.Content == 0
            || stamp.Kind != FileKind.Directory
            || DirectoryNames.HashOf(_data.Directory) != directory.Content
        )
            return false;
        _data.SetMark(directory, StampHash.Of(stamp));
        return isRefreshed = true;
    }

    private bool OutputHolds(RecordedEntry file, OutputPath path, ref bool isRefreshed)
    {
        var fullPath = path.Of(file.Name);
        var stamp = FileStamp.Of(fullPath);
        if (StampHash.Of(stamp) == file.Mark && stamp.IsBefore(_data.RecordedAt))
            return true;
        if (stamp.Kind != FileKind.Regular || !HasContent(Encoding.UTF8.GetString(fullPath[..^1]), file.Content))
            return false;
        _data.SetMark(file, StampHash.Of(stamp));
        return isRefreshed = true;
    }

    private static bool HasContent(string path, ulong content)
    {
        try
        {
            return XxHash64.HashToUInt64(File.ReadAllBytes(path)) == content;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whatever keeps it from being read is told by the run that has to be made now.
            return false;
        }
    }

    private void Save(long now) => RecordData.Save(_path, _data.Sealed(now));

    /// <summary>Full paths of outputs, zero-terminated, in one buffer.</summary>
    private sealed class OutputPath(string directory)
    {
        private readonly int _start = Encoding.UTF8.GetByteCount(directory) + 1;
        private byte[] _buffer = Encoding.UTF8.GetBytes(directory + "/");

        public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> name)
        {
            if (_start + name.Length > _buffer.Length)
                Array.Resize(ref _buffer, 2 * (_start + name.Length));
            name.CopyTo(_buffer.AsSpan(_start));
            return _buffer.AsSpan(0, _start + name.Length);
        }
    }
}
