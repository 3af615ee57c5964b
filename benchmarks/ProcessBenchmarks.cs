using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace Wrapgen.Benchmarks;

/// <summary>
/// Elapsed time of whole processes, start-up included. Uses the program that <c>WRAPGEN_CLI</c> names, otherwise the
/// native program if it was published (<c>dotnet publish src/Cli -c Release -r linux-x64</c>), otherwise the built
/// program under <c>dotnet</c>. <c>benchmarks/vs-reference</c> measures CPU time.
/// </summary>
public class ProcessBenchmarks
{
    private string[] _program = [];
    private string _manifest = "";

    [GlobalSetup]
    public void Setup()
    {
        var cli = Path.Combine(BenchmarkTree.Root, "src", "Cli", "bin", "Release", "net10.0");
        var native =
            Environment.GetEnvironmentVariable("WRAPGEN_CLI") ?? Path.Combine(cli, "linux-x64", "publish", "wrapgen");
        _program = File.Exists(native) ? [native] : ["dotnet", "exec", Path.Combine(cli, "wrapgen.dll")];
        _manifest = BenchmarkTree.Instance.Manifest;
        UnchangedBuild();
    }

    [Benchmark(Baseline = true)]
    public int Version() => Run("--version");

    [Benchmark]
    public int UnchangedBuild() => Run("build", "--quiet", "--manifest", _manifest);

    private int Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(_program[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in _program.Skip(1).Concat(arguments))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? 0 : throw new InvalidOperationException(error.GetAwaiter().GetResult());
    }
}
