namespace Wrapgen.Cli.Tests.Hosting;

/// <summary>Ctrl-C in the middle of a run.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly ShapesBuild _build = new();

    public void Dispose() => _build.Dispose();

    [Theory]
    [InlineData("module", "INT", 130)]
    [InlineData("module", "TERM", 143)]
    [InlineData("build", "INT", 130)]
    public void An_interrupted_run_leaves_nothing_half_written(string command, string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs named pipes in the file system and signals");
        var pipe = new NamedPipe(
            Path.Combine(_build.Library("ShapesCore"), "castxml_inputs", "shapesAngleSwigInterface.h.in")
        );
        string[] arguments =
            command == "module"
                ? [.. _build.ModuleArguments("ShapesCore"), "-w51", "-w52"]
                : ["build", "--quiet", "--manifest", _build.WriteManifest()];
        var before = Files();

        using var process = Tool.Start([.. Tool.Wrapgen, .. arguments]);
        string message;
        using (pipe.WaitForReader(process))
        {
            process.Send(signal);
            message = process.ReadErrorLine();
        }

        Assert.StartsWith("wrapgen: interrupted.", message, StringComparison.Ordinal);
        Assert.Equal(new ToolResult(exitCode, "", message + "\n"), process.End());
        Assert.Equal(before, Files());
    }

    private string[] Files() =>
        [.. Directory.EnumerateFiles(_build.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
