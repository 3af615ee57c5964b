using System.Globalization;
using Wrapgen.Reporting.Times;

namespace Wrapgen.Cli.Building;

/// <summary>Prints the slowest modules of a build.</summary>
internal static class SlowestModulesTable
{
    public const int Rows = 10;

    public static void Write(TextWriter output, IReadOnlyList<SlowModule> slowest)
    {
        if (slowest.Count == 0)
            return;
        var width = Math.Max("slowest".Length, slowest.Max(row => row.Module.Length));
        output.WriteLine($"{"slowest".PadRight(width)}  submodules  unchanged  seconds");
        foreach (var (module, submodules, unchanged, duration) in slowest)
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{module.PadRight(width)}  {submodules, 10}  {unchanged, 9}  {duration.TotalSeconds, 7:F2}"
                )
            );
    }
}
