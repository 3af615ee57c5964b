using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Freshness;

/// <summary>Collects what a run reads and writes, for the <see cref="RunRecord"/> of the next one. Make it before anything is read.</summary>
/// <param name="settings">Everything besides files that the output follows from (the options, the program).</param>
/// <param name="directory">The directory that outputs lie in, absolute.</param>
internal sealed class RunRecordBuilder(UInt128 settings, string directory)
{
    private readonly List<(string Path, ulong Mark)> _inputs = [];
    private readonly List<(string Key, UInt128 Input, IReadOnlyList<RecordedOutput> Outputs)> _units = [];
    private readonly long _startedAt = NativeFiles.Now();

    /// <summary>Notes a file, which need not exist. Call it before the file is read: a change in between makes the next run look again.</summary>
    public void AddInput(string path) => _inputs.Add((Path.GetFullPath(path), StampHash.Of(FileStamp.Of(path))));

    /// <summary>Notes a unit: what it was made from, and what came of it.</summary>
    public void AddUnit(string key, UInt128 input, IReadOnlyList<RecordedOutput> outputs) =>
        _units.Add((key, input, outputs));

    /// <summary>Writes the record; call it when all outputs have their names.</summary>
    /// <param name="path">Where.</param>
    /// <param name="names">The names in the output directory; null: not known for sure, so that the next run looks.</param>
    /// <param name="note">What the next run wants to know besides.</param>
    public void Write(string path, IReadOnlyCollection<string>? names, int note)
    {
        var now = NativeFiles.Now();
        using var stream = new MemoryStream(1 << 16);
        RecordData.WriteHeader(stream, settings, _startedAt);
        foreach (var (input, mark) in _inputs)
            RecordData.WriteFile(stream, input, mark, 0);
        RecordData.WriteFile(
            stream,
            directory,
            names is null ? StampHash.Unknown : StampHash.Of(FileStamp.Of(directory)),
            names is null ? 0 : DirectoryNames.HashOf(names)
        );
        foreach (var (key, input, outputs) in _units)
        {
            RecordData.WriteUnit(stream, key, input, outputs.Count);
            foreach (var output in outputs)
                RecordData.WriteFile(
                    stream,
                    output.Name,
                    StampHash.Of(FileStamp.Of(Path.Combine(directory, output.Name))),
                    output.Content
                );
        }
        RecordData.Save(path, RecordData.Seal(stream, now, (note, _inputs.Count, _units.Count)));
    }
}
