using System.Text;
using CsCheck;
using Wrapgen.Platform.Files;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Platform.Tests.Freshness;

public sealed class RunRecordTests : IDisposable
{
    private const ulong Key = 7;

    private readonly TemporaryFolder _work = new();

    private string RecordFile => _work["run.state"];

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_record_gives_back_what_was_added()
    {
        var record = Written(
            build =>
            {
                build.AddInput(Settled(_work.Write("index", "a;b")));
                build.AddUnit(
                    new RunUnit("first", 11)
                    {
                        Inputs = [Read("xml", "<xml/>")],
                        Outputs = [Output("a.txt", "A"), Output("b.txt", "")],
                        Payload = "what the run wants to know"u8.ToArray(),
                    }
                );
                build.AddUnit("", UInt128.MaxValue, [Output("c.txt", "C")]);
            },
            note: -5
        );

        Assert.Equal((-5, 2, 3), (record.Note, record.UnitCount, record.OutputCount));
        Assert.Equal(["first", ""], record.Units.Select(unit => unit.Key));
        var first = record.Find("first")!;
        Assert.Equal((UInt128)11, first.Input);
        Assert.Equal("what the run wants to know", Encoding.UTF8.GetString(first.Payload.Span));
        Assert.Equal([_work["xml"]], first.Inputs().Select(file => file.Path));
        Assert.Equal(["a.txt", "b.txt"], first.Outputs().Select(file => file.Name));
        Assert.Null(record.Find("second"));
        Assert.True(record.Holds());
    }

    [Theory]
    [InlineData("index", false)]
    [InlineData("xml", true)]
    [InlineData("out/a.txt", true)]
    public void A_touched_file_holds_where_its_content_is_known(string file, bool holds)
    {
        WriteExample();
        File.SetLastWriteTimeUtc(_work[file], DateTime.UnixEpoch);

        Assert.Equal(holds, Last().Holds());
    }

    [Theory]
    [InlineData("index")]
    [InlineData("xml")]
    [InlineData("out/a.txt")]
    public void Another_content_of_the_same_size_and_time_is_a_change(string file)
    {
        WriteExample();
        var time = File.GetLastWriteTimeUtc(_work[file]);
        File.WriteAllText(_work[file], File.ReadAllText(_work[file]).Replace('a', 'b'));
        File.SetLastWriteTimeUtc(_work[file], time);

        Assert.False(Last().Holds());
    }

    [Theory]
    [InlineData("index")]
    [InlineData("xml")]
    [InlineData("out/a.txt")]
    [InlineData("out")]
    public void A_missing_file_is_a_change(string file)
    {
        WriteExample();
        if (Directory.Exists(_work[file]))
            Directory.Delete(_work[file], recursive: true);
        else
            File.Delete(_work[file]);

        Assert.False(Last().Holds());
    }

    [Fact]
    public void An_input_that_was_missing_and_still_is_holds()
    {
        var record = Written(build => build.AddInput(_work["none"]));
        Assert.True(record.Holds());

        _work.Write("none", "now it is there");
        Assert.False(record.Holds());
    }

    [Fact]
    public void A_file_that_appears_among_the_outputs_is_a_change()
    {
        WriteExample();
        _work.Write("out/b.txt", "");

        Assert.False(Last().Holds());
    }

    [Fact]
    public void Unknown_names_in_the_directory_never_hold()
    {
        var build = new RunRecordBuilder(Key, _work["out"]);
        Directory.CreateDirectory(_work["out"]);
        build.Write(RecordFile, names: null);

        Assert.False(Last().Holds());
    }

    [Fact]
    public void Outputs_without_a_directory_lie_where_their_names_say()
    {
        var build = new RunRecordBuilder(Key);
        build.AddUnit("unit", 1, [RecordedOutput.Of(_work.Write("far/a.txt", "a"), "a"u8)]);
        build.Write(RecordFile);

        Assert.True(Last().Holds());
        File.WriteAllText(_work["far/a.txt"], "b");
        Assert.False(Last().Holds());
    }

    [Fact]
    public void A_unit_keeps_its_input_and_holds_while_its_files_are_the_same()
    {
        WriteExample();

        var unit = Last().Find("unit")!;
        Assert.Equal((UInt128)1, unit.Input);
        Assert.True(unit.FilesHold());
        Assert.Equal([RecordedOutput.Of("a.txt", "a"u8)], unit.Outputs());
        Assert.Null(Last().Find("other"));
        File.WriteAllText(_work["xml"], "<b/>");
        Assert.False(Last().Find("unit")!.FilesHold());
    }

    [Fact]
    public void A_kept_unit_is_the_same_in_the_next_record()
    {
        WriteExample();
        var last = Last();
        var unit = last.Find("unit")!;
        Assert.True(unit.FilesHold());

        var build = new RunRecordBuilder(Key, _work["out"]);
        build.Keep(unit);
        build.Write(RecordFile, ["a.txt"]);

        var kept = Last().Find("unit")!;
        Assert.Equal((unit.Input, unit.Payload.ToArray()), (kept.Input, kept.Payload.ToArray()));
        Assert.Equal(unit.Outputs(), kept.Outputs());
        Assert.True(Last().Holds());
        File.WriteAllText(_work["out/a.txt"], "b");
        Assert.False(Last().Holds());
    }

    [Fact]
    public void A_stamp_that_was_found_to_be_of_the_same_content_is_kept()
    {
        WriteExample();
        File.SetLastWriteTimeUtc(_work["xml"], DateTime.UnixEpoch);
        Settled(_work["xml"]);
        Assert.True(Last().Holds());
        var before = File.ReadAllBytes(RecordFile);

        // Now the stamp is recorded, and there is nothing left to update.
        Assert.Equal(
            StampHash.Of(FileStamp.Of(_work["xml"])),
            Last().Find("unit")!.Inputs().Single().Fingerprint.Stamp
        );
        Assert.True(Last().Holds());
        Assert.Equal(before, File.ReadAllBytes(RecordFile));
    }

    [Fact]
    public void A_record_of_another_key_or_format_counts_as_none()
    {
        WriteExample();
        Assert.Null(RunRecord.TryRead(RecordFile, Key + 1));

        var content = SealedFile.Read(RecordFile, RunRecord.Format)!.Content.ToArray();
        File.WriteAllBytes(RecordFile, SealedFile.Seal(content, RunRecord.Format with { Version = 1 }));
        Assert.Null(RunRecord.TryRead(RecordFile, Key));
        File.Delete(RecordFile);
        Assert.Null(RunRecord.TryRead(RecordFile, Key));
        Directory.CreateDirectory(RecordFile);
        Assert.Null(RunRecord.TryRead(RecordFile, Key));
    }

    [Fact]
    public void A_damaged_file_counts_as_none()
    {
        WriteExample();
        var file = File.ReadAllBytes(RecordFile);

        Gen.Select(Gen.Int[0, file.Length - 1], Gen.Byte[1, 255], Gen.Int[0, file.Length - 1])
            .Sample(
                (position, change, length) =>
                {
                    var damaged = file.ToArray();
                    damaged[position] ^= change;
                    File.WriteAllBytes(RecordFile, damaged);
                    Assert.Null(RunRecord.TryRead(RecordFile, Key));
                    File.WriteAllBytes(RecordFile, file[..length]);
                    Assert.Null(RunRecord.TryRead(RecordFile, Key));
                },
                iter: 200,
                threads: 1
            );
    }

    [Fact]
    public void A_path_without_its_final_zero_is_invalid_data() =>
        Assert.Throws<InvalidDataException>(() =>
        {
            new RecordReader(new byte[64], 0).File();
        });

    [Fact]
    public void Content_that_is_sealed_but_senseless_never_fails()
    {
        WriteExample();
        var content = SealedFile.Read(RecordFile, RunRecord.Format)!.Content.ToArray();

        Gen.Select(Gen.Int[16, content.Length - 1], Gen.Byte, Gen.Int[16, content.Length])
            .Sample(
                (position, value, length) =>
                {
                    var damaged = content.ToArray();
                    damaged[position] = value;
                    File.WriteAllBytes(RecordFile, SealedFile.Seal(damaged.AsSpan(0, length), RunRecord.Format));
                    if (RunRecord.TryRead(RecordFile, Key) is not { } record)
                        return;
                    record.Holds();
                    foreach (var unit in record.Units)
                        unit.FilesHold();
                },
                iter: 2000,
                threads: 1
            );
    }

    /// <summary>An index of which only the stamp counts, and a unit with one input and one output.</summary>
    private void WriteExample()
    {
        foreach (var file in (string[])["index", "xml", "out/a.txt"])
            _work.Write(file, "a");
        Written(build =>
        {
            build.AddInput(Settled(_work["index"]));
            build.AddUnit(
                new RunUnit("unit", 1) { Inputs = [Read("xml", "a")], Outputs = [RecordedOutput.Of("a.txt", "a"u8)] }
            );
        });
    }

    private RunRecord Written(Action<RunRecordBuilder> add, long note = 0)
    {
        Directory.CreateDirectory(_work["out"]);
        var build = new RunRecordBuilder(Key, _work["out"]);
        add(build);
        build.Write(RecordFile, [.. Directory.GetFiles(_work["out"]).Select(path => Path.GetFileName(path))], note);
        return Last();
    }

    private RunRecord Last() =>
        RunRecord.TryRead(RecordFile, Key) ?? throw new InvalidOperationException("The record cannot be read.");

    private RecordedFile Read(string name, string content)
    {
        var path = _work.Write(name, content);
        return new RecordedFile(
            path,
            FileFingerprint.Of(path) with
            {
                Content = ContentHash.Of(Encoding.UTF8.GetBytes(content)),
            }
        );
    }

    private RecordedOutput Output(string name, string content)
    {
        _work.Write("out/" + name, content);
        return RecordedOutput.Of(name, Encoding.UTF8.GetBytes(content));
    }

    /// <summary>
    /// Waits until the clock of the file system has moved on, so that the stamp of a file proves something.
    /// </summary>
    private static string Settled(string path)
    {
        SpinWait.SpinUntil(() => FileStamp.Of(path).IsBefore(NativeFiles.Now()));
        return path;
    }
}
