using Wrapgen.Platform.Files;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Platform.Tests;

/// <summary>Damaged records of runs, with a checksum that is right, are read or ignored.</summary>
public sealed class FuzzTests : IDisposable
{
    private const ulong Key = 7;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_damaged_record_is_read_or_ignored()
    {
        var path = _folder["run.state"];
        var output = _folder["out"];
        _folder.Write("out/a.txt", "a");
        var builder = new RunRecordBuilder(Key, output);
        builder.AddUnit(
            new RunUnit("first", 1) { Outputs = [RecordedOutput.Of("a.txt", "a"u8)], Payload = new byte[40] }
        );
        builder.AddUnit("second", 2, [RecordedOutput.Of("b.txt", "b"u8)]);
        builder.Write(path, ["a.txt"], note: 3);
        var content = File.ReadAllBytes(path)[SealedFile.HeaderSize..];
        Fuzzing.Run(
            [
                (
                    "record",
                    [content],
                    damaged =>
                    {
                        File.WriteAllBytes(path, SealedFile.Seal(damaged, RunRecord.Format));
                        if (RunRecord.TryRead(path, Key) is not { } record)
                            return;
                        record.Holds();
                        foreach (var unit in record.Units)
                            if (unit.FilesHold())
                                unit.Outputs();
                    }
                ),
            ],
            failure => failure is InvalidDataException
        );
    }
}
