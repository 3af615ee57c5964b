using Wrapgen.Platform.Files;

namespace Wrapgen.Platform.Freshness;

/// <summary>Collects what a run reads and writes, for the <see cref="RunRecord"/> of the next one.</summary>
/// <param name="key">What determines the output besides files (<see cref="RunKey"/>).</param>
/// <param name="directory">The directory that holds the outputs; empty when each has a path of its own.</param>
internal sealed class RunRecordBuilder(UInt128 key, string directory = "")
{
    /// <summary>Key and note.</summary>
    internal const int HeaderSize = 24;

    private readonly List<RecordedFile> _inputs = [];
    private readonly List<(RunUnit? Made, RecordedUnit? Kept)> _units = [];

    /// <summary>
    /// Adds a file for which only the stamp counts; it need not exist. Call it before the file is read.
    /// </summary>
    public void AddInput(string path) => _inputs.Add(new RecordedFile(path, FileFingerprint.Of(path)));

    /// <summary>Adds a file that was read.</summary>
    public void AddInput(RecordedFile file) => _inputs.Add(file);

    /// <summary>Adds a unit that this run made.</summary>
    public void AddUnit(RunUnit unit) => _units.Add((unit, null));

    /// <summary>Adds a unit that this run made, and that has no input files of its own.</summary>
    public void AddUnit(string key, UInt128 input, IReadOnlyList<RecordedOutput> outputs) =>
        AddUnit(new RunUnit(key, input) { Outputs = outputs });

    /// <summary>Adds a unit of the last run whose files are unchanged.</summary>
    public void Keep(RecordedUnit unit) => _units.Add((null, unit));

    /// <summary>Writes the record. Call it when all outputs have their names.</summary>
    /// <param name="path">Path of the record.</param>
    /// <param name="names">The names in the output directory; null: unknown, so that the next run looks.</param>
    /// <param name="note">What else the next run needs to know.</param>
    public void Write(string path, IReadOnlyCollection<string>? names = null, long note = 0)
    {
        var now = NativeFiles.Now();
        var writer = new ByteWriter(1 << 16);
        writer.Checksum(key);
        writer.Number(note);
        Write(
            writer,
            directory,
            names is null
                ? new FileFingerprint(StampHash.Unknown, 0, 0)
                : FileFingerprint.Of(directory, now) with
                {
                    Content = DirectoryNames.HashOf(names),
                }
        );
        Write(writer, _inputs);
        writer.Count(_units.Count);
        foreach (var (made, kept) in _units)
        {
            if (kept is not null)
                writer.Raw(kept.Bytes);
            else
                Write(writer, made!, now);
        }
        RunRecord.Save(path, writer.Written);
    }

    private void Write(ByteWriter writer, RunUnit unit, long now)
    {
        writer.Text(unit.Key);
        writer.Checksum(unit.Input);
        writer.Bytes(unit.Payload.Span);
        Write(writer, unit.Inputs);
        writer.Count(unit.Outputs.Count);
        foreach (var output in unit.Outputs)
        {
            var fingerprint = FileFingerprint.Of(Path.Combine(directory, output.Name), now);
            Write(writer, output.Name, fingerprint with { Content = output.Content });
        }
    }

    private static void Write(ByteWriter writer, IReadOnlyList<RecordedFile> files)
    {
        writer.Count(files.Count);
        foreach (var file in files)
            Write(writer, file.Path, file.Fingerprint);
    }

    private static void Write(ByteWriter writer, string path, FileFingerprint fingerprint)
    {
        writer.Text(path + '\0');
        writer.Number((long)fingerprint.Stamp);
        writer.Number(fingerprint.Size);
        writer.Checksum(fingerprint.Content);
    }
}
