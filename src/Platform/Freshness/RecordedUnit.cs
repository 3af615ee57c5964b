using System.Text;

namespace Wrapgen.Platform.Freshness;

/// <summary>A unit of an earlier run.</summary>
internal sealed class RecordedUnit
{
    private readonly RunRecord _record;
    private readonly int _start;
    private readonly int _files;

    /// <param name="record">The record that holds the unit.</param>
    /// <param name="reader">Positioned at the start of the unit; afterwards, at its end.</param>
    public RecordedUnit(RunRecord record, ref RecordReader reader)
    {
        (_record, _start) = (record, reader.Position);
        var entry = reader.Unit();
        (Key, Input, Payload) = (Encoding.UTF8.GetString(entry.Key), entry.Input, entry.Payload.ToArray());
        _files = reader.Position;
        reader.SkipFiles();
        reader.SkipFiles();
        End = reader.Position;
    }

    /// <summary>Its key.</summary>
    public string Key { get; }

    /// <summary>Hash of what it was made from.</summary>
    public UInt128 Input { get; }

    /// <summary>What the run kept for the next one.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>Its bytes in the record, with the stamps that were taken since.</summary>
    public ReadOnlySpan<byte> Bytes => _record.Content[_start..End];

    private int End { get; }

    /// <summary>True when every file that the unit read or wrote has its recorded content.</summary>
    public bool FilesHold() => _record.FilesHoldAt(_files);

    /// <summary>The files that only this unit read.</summary>
    public IReadOnlyList<RecordedFile> Inputs()
    {
        var reader = new RecordReader(_record.Content, _files);
        var inputs = new RecordedFile[reader.Count()];
        for (var index = 0; index < inputs.Length; index++)
        {
            var file = reader.File();
            inputs[index] = new RecordedFile(Encoding.UTF8.GetString(file.Path[..^1]), file.Fingerprint);
        }
        return inputs;
    }

    /// <summary>The files that it wrote.</summary>
    public IReadOnlyList<RecordedOutput> Outputs()
    {
        var reader = new RecordReader(_record.Content, _files);
        reader.SkipFiles();
        var outputs = new RecordedOutput[reader.Count()];
        for (var index = 0; index < outputs.Length; index++)
        {
            var file = reader.File();
            outputs[index] = new RecordedOutput(Encoding.UTF8.GetString(file.Path[..^1]), file.Fingerprint.Content);
        }
        return outputs;
    }
}
