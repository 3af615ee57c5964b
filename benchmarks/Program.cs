using BenchmarkDotNet.Running;

namespace Wrapgen.Benchmarks;

/// <summary>
/// Runs the benchmarks of this project: <c>dotnet run -c Release --project benchmarks -- --filter '*'</c>. The last
/// line counts those that ran and those that failed; the exit code is 1 if any failed. <c>.ci/run</c> runs each once,
/// with <c>--job dry --inProcess</c>.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments).ToList();
        var expected = summaries.Sum(summary => summary.BenchmarksCases.Length);
        var passed = summaries.Sum(summary =>
            summary.HasCriticalValidationErrors ? 0 : summary.Reports.Count(report => report.Success)
        );
        Console.WriteLine($"{passed} passed, {expected - passed} failed");
        return passed == expected ? 0 : 1;
    }
}
