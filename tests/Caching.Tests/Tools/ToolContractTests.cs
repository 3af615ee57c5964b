using System.Text;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Recording;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Tests.Backends;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests.Tools;

/// <summary>The cache serves any tool from any backend: nothing here is castxml or a folder.</summary>
public sealed class ToolContractTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryBackend _backend = new();
    private readonly LogConsole _console = new();
    private readonly InterfaceTool _tool = new();
    private readonly string _program;
    private readonly string _unit;
    private readonly string _output;

    public ToolContractTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the tool is a shell script");
        _program = _folder.Write("tool", InterfaceTool.Script.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _folder.Write("part.i", "part\n");
        _unit = _folder.Write("unit.i", "%module unit\n%include \"part.i\"\n");
        _output = _folder["unit.cpp"];
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_hit_restores_every_output_and_prints_the_log()
    {
        Assert.Equal("wrapped\n", Run());
        var (first, second) = (File.ReadAllText(_output), File.ReadAllText(_output + ".py"));
        File.Delete(_output);
        File.Delete(_output + ".py");
        Assert.Equal("wrapped\n", Run());
        Assert.Equal((first, second), (File.ReadAllText(_output), File.ReadAllText(_output + ".py")));
        Assert.Equal(1, Runs);
    }

    [Fact]
    public void An_optional_output_that_a_run_does_not_write_is_not_restored()
    {
        _folder.Write("unit.i", "%include \"part.i\"\n");
        Run();
        File.Delete(_output);
        Run();
        Assert.True(File.Exists(_output));
        Assert.False(File.Exists(_output + ".py"));
        Assert.Equal(1, Runs);
    }

    [Fact]
    public void A_changed_input_is_a_miss_and_its_old_content_a_hit()
    {
        Run();
        _folder.Write("part.i", "other\n");
        Run();
        Assert.Contains("other", File.ReadAllText(_output), StringComparison.Ordinal);
        _folder.Write("part.i", "part\n");
        Run();
        Assert.DoesNotContain("other", File.ReadAllText(_output), StringComparison.Ordinal);
        Assert.Equal(2, Runs);
    }

    [Fact]
    public void Damaged_objects_are_never_served_and_are_replaced()
    {
        Run();
        _backend.Damage();
        Run();
        Assert.Equal(2, Runs);
        Run();
        Assert.Equal(2, Runs);
    }

    [Fact]
    public void A_command_that_the_tool_cannot_cache_just_runs()
    {
        Run("-help");
        Run("-help");
        Assert.Equal(2, Runs);
        Assert.Empty(_backend.Objects);
    }

    [Fact]
    public void A_batch_records_what_another_process_produced_and_every_later_lookup_hits()
    {
        PassTick();
        var settings = new CacheSettings();
        using var session = new CacheSession(settings, [_backend]);
        var started = NativeFiles.Now();
        var first = new CacheBatch(session, _tool, _console);
        var missed = first.Look(Command());
        Assert.Equal(MissReason.NotRecorded, missed.Verdict.Miss.Reason);
        var products = new RunProducts(
            [_unit, _folder["part.i"]],
            started,
            [new LogChunk(StandardStream.Output, "from the batch\n"u8.ToArray())],
            TimeSpan.FromSeconds(1)
        )
        {
            Outputs = ["made elsewhere"u8.ToArray(), null],
        };
        Assert.Null(first.Record(missed, products));
        Assert.NotNull(new CacheBatch(session, _tool, _console).Look(Command()).Verdict.Entry);
        Assert.Equal("made elsewhere", File.ReadAllText(_output));
        Assert.Equal("from the batch\n", _console.Take());
        Assert.Equal("from the batch\n", Run());
        Assert.Equal(0, Runs);
    }

    private int Runs => File.Exists(_program + ".log") ? File.ReadAllLines(_program + ".log").Length : 0;

    private string[] Command(params string[] flags) => [_program, "-o", _output, .. flags, _unit];

    private string Run(params string[] flags)
    {
        PassTick();
        var run = new CachedRun(_tool, new CacheSettings(), _console, [_backend]);
        Assert.Equal(0, run.Run(Command(flags), new RunOptions()));
        return _console.Take();
    }

    /// <summary>An input that was written in the tick in which a run starts is, rightly, never recorded.</summary>
    private void PassTick()
    {
        string[] files = [_program, _unit, _folder["part.i"]];
        SpinWait.SpinUntil(() => Array.TrueForAll(files, file => FileStamp.Of(file).IsBefore(NativeFiles.Now())));
    }

    private sealed class LogConsole : IToolConsole
    {
        private readonly StringBuilder _text = new();

        public void Write(StandardStream stream, ReadOnlySpan<byte> bytes) =>
            _text.Append(Encoding.UTF8.GetString(bytes));

        public string Take()
        {
            var text = _text.ToString();
            _text.Clear();
            return text;
        }
    }
}
