using System.Text;
using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Stores;
using Wrapgen.Caching.Tests.Backends;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests.Tools;

/// <summary>
/// A unit that includes a part, the <see cref="InterfaceTool"/> that reads them, and a cache in memory.
/// </summary>
internal sealed class ToolBed : IToolConsole, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _printed = new();
    private readonly string _program;

    /// <param name="inFolder">True for a cache in a folder.</param>
    /// <param name="remote">The remote caches; they need a cache in a folder.</param>
    public ToolBed(bool inFolder = false, RemoteSettings? remote = null)
    {
        Settings = new CacheSettings
        {
            Roots = inFolder || remote is not null ? [_folder["cache"]] : [],
            Remote = remote ?? new RemoteSettings(),
        };
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the tool is a shell script");
        _program = _folder.Write("tool", InterfaceTool.Script.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Part = _folder.Write("part.i", "part\n");
        Unit = _folder.Write("unit.i", "%module unit\n%include \"part.i\"\n");
        Output = _folder["unit.cpp"];
    }

    public InterfaceTool Tool { get; } = new();

    public MemoryBackend Backend { get; } = new();

    /// <summary>The settings of the cache: in a folder when the bed was asked for one.</summary>
    public CacheSettings Settings { get; set; }

    /// <summary>The folder of everything.</summary>
    public string Path => _folder.Path;

    /// <summary>What the output must be.</summary>
    public string Expected => File.ReadAllText(Unit) + File.ReadAllText(Part);

    /// <summary>The folder of the cache.</summary>
    public string CacheFolder => _folder["cache"];

    public string Unit { get; }

    public string Part { get; }

    public string Output { get; }

    /// <summary>How often the tool itself ran.</summary>
    public int Runs => File.Exists(_program + ".log") ? File.ReadAllLines(_program + ".log").Length : 0;

    public string[] Command(params string[] flags) => [_program, "-o", Output, .. flags, Unit];

    /// <summary>Runs the command through the cache, and returns what it printed.</summary>
    public string Run(params string[] flags)
    {
        PassTick();
        var run = new CachedRun(Tool, Settings, this, Backends);
        Assert.Equal(0, run.Run(Command(flags), new RunOptions()));
        return TakePrinted();
    }

    /// <summary>Looks the command up without running it.</summary>
    public BatchUnit Look()
    {
        using var session = OpenSession();
        return new CacheBatch(session, Tool, this).Look(Command());
    }

    public CacheSession OpenSession() => new(Settings, Backends);

    private IReadOnlyList<ICacheBackend> Backends =>
        Settings.Roots.Count == 0 ? [Backend] : [.. Settings.Roots.Select(root => BackendTable.Open(root, Settings))];

    /// <summary>An input that was written in the tick in which a run starts is, rightly, never recorded.</summary>
    public void PassTick()
    {
        string[] files = [_program, Unit, Part];
        SpinWait.SpinUntil(() => Array.TrueForAll(files, file => FileStamp.Of(file).IsBefore(NativeFiles.Now())));
    }

    public void Write(StandardStream stream, ReadOnlySpan<byte> bytes) =>
        _printed.Append(Encoding.UTF8.GetString(bytes));

    public string TakePrinted()
    {
        var text = _printed.ToString();
        _printed.Clear();
        return text;
    }

    public void Dispose() => _folder.Dispose();
}
