using System.Globalization;

namespace Wrapgen.Cli.Tests;

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
        // A pipe in place of an input: once its writing end could be opened, the run is in the middle of reading it.
        var pipe = Path.Combine(_build.Library("ShapesCore"), "castxml_inputs", "shapesAngleSwigInterface.h.in");
        File.Delete(pipe);
        Assert.Equal(0, Tool.Run(["mkfifo", pipe]).ExitCode);
        string[] arguments =
            command == "module"
                ? [.. _build.ModuleArguments("ShapesCore"), "-w51", "-w52"]
                : ["build", "--quiet", "--manifest", _build.WriteManifest()];
        var before = Files();

        // Whoever runs the tests in the background may have them ignore Ctrl-C, which programs inherit.
        using var process = Tool.Start(["env", "--default-signal=INT,TERM", .. Tool.Wrapgen, .. arguments]);
        using (new FileStream(pipe, FileMode.Open, FileAccess.Write))
        {
            Assert.Equal(
                0,
                Tool.Run(["kill", "-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]).ExitCode
            );
            Assert.StartsWith("wrapgen: interrupted.", process.StandardError.ReadLine(), StringComparison.Ordinal);
        }
        process.WaitForExit();

        Assert.Equal(exitCode, process.ExitCode);
        Assert.Equal("", process.StandardError.ReadToEnd());
        Assert.Equal(before, Files());
    }

    private string[] Files() =>
        [.. Directory.EnumerateFiles(_build.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
