using BenchmarkDotNet.Running;

namespace Wrapgen.Benchmarks;

/// <summary>Every benchmark of this project: <c>dotnet run -c Release --project benchmarks -- --filter '*'</c>.</summary>
internal static class Program
{
    private static void Main(string[] arguments) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
}
