using System.Text;

namespace Wrapgen.Cli.Tests.CastXmlCache;

/// <summary>A cache, a stand-in for castxml and a checkout, in a folder of their own.</summary>
internal sealed class CacheBed : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _log = new();

    public CacheBed(string checkout = "checkout")
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the stand-in for castxml is a shell script");
        CastXml = new StandInCastXml(_folder["bin", "castxml"]);
        Root = _folder["cache"];
        Checkout = new Checkout(_folder[checkout]);
        Environment["ITK_WRAP_CACHE"] = Root;
        Environment["ITK_WRAP_CACHE_VERBOSE"] = "1";
    }

    public StandInCastXml CastXml { get; }

    public Checkout Checkout { get; }

    public string Root { get; }

    public Dictionary<string, string?> Environment { get; } =
        new(StringComparer.Ordinal)
        {
            ["ITK_WRAP_CACHE_FORMAT"] = null,
            ["ITK_WRAP_CACHE_BYPASS"] = null,
            ["ITK_WRAP_CACHE_MAX_SIZE"] = null,
            ["ITK_WRAP_CACHE_BASE_DIRS"] = null,
            ["ITK_WRAP_CACHE_PREPROCESS"] = null,
        };

    public string this[params string[] parts] => _folder[parts];

    /// <summary>Runs the build's command for a checkout through the cache.</summary>
    public ToolResult Run(Checkout? checkout = null, params string[] options) =>
        Wrapgen(["castxml", .. options, .. (checkout ?? Checkout).Command(CastXml.Path)]);

    /// <summary>The same as a process, which a test needs for signals and for what castxml inherits.</summary>
    public ToolResult RunProcess(Checkout? checkout = null) =>
        WrapgenProcess(["castxml", .. (checkout ?? Checkout).Command(CastXml.Path)], _folder.Path);

    /// <summary>Runs any command of wrapgen.</summary>
    public ToolResult Wrapgen(params IEnumerable<string> arguments)
    {
        PassTick();
        return Log(CommandLine.Run("", Environment, arguments));
    }

    /// <summary>Runs a command, and adds it to a transcript.</summary>
    public void Record(Transcript transcript, int exitCode, params string[] arguments)
    {
        var result = Wrapgen(arguments);
        Assert.True(result.ExitCode == exitCode, result.ToString());
        transcript.Add(arguments, result);
    }

    public Transcript Transcript(string name) => new Transcript(name).Hide(_folder.Path, "<folder>");

    /// <summary>Runs any command of wrapgen as a process in a folder.</summary>
    public ToolResult WrapgenProcess(IEnumerable<string> arguments, string folder)
    {
        PassTick();
        return Log(Tool.Run([.. Tool.Wrapgen, .. arguments], folder, Environment));
    }

    /// <summary>Runs, and expects success after a line that reports a hit or a miss.</summary>
    public void Expect(string outcome, Checkout? checkout = null)
    {
        var result = Run(checkout);
        Assert.Equal(0, result.ExitCode);
        Assert.True(
            result.Error.Contains("wrapgen castxml: " + outcome, StringComparison.Ordinal),
            $"Expected: {outcome}. All runs so far:\n{_log}"
        );
    }

    /// <summary>Every file of the cache whose path begins like this.</summary>
    public IReadOnlyList<string> Files(string folder = "") =>
        Directory.Exists(Path.Combine(Root, folder))
            ? Directory.GetFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            : [];

    public void Dispose() => _folder.Dispose();

    private ToolResult Log(ToolResult result)
    {
        _log.Append(result.Error);
        return result;
    }

    /// <summary>
    /// Waits until the file system's clock has moved on: an input that was written in the same tick in which castxml
    /// starts is, rightly, never recorded. Recent kernels give files finer times than their clock ticks, every 10 ms at
    /// most.
    /// </summary>
    private void PassTick()
    {
        var probe = _folder["tick"];
        File.WriteAllText(probe, "");
        var start = File.GetLastWriteTimeUtc(probe);
        SpinWait.SpinUntil(() =>
        {
            File.WriteAllText(probe, "");
            return File.GetLastWriteTimeUtc(probe) > start.AddMilliseconds(10);
        });
    }
}
