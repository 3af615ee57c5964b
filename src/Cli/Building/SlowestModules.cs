using System.Globalization;
using Wrapgen.Pipeline.Building;

namespace Wrapgen.Cli.Building;

/// <summary>Prints the slowest modules of a build as a table.</summary>
internal static class SlowestModules
{
    private const int Rows = 10;

    public static void Write(TextWriter output, IReadOnlyList<ModuleOutcome> outcomes)
    {
        var slowest = outcomes
            .Where(outcome => outcome.Result is not null)
            .OrderByDescending(outcome => outcome.Duration)
            .Take(Rows)
            .ToList();
        if (slowest.Count == 0)
            return;
        var width = Math.Max("slowest".Length, slowest.Max(outcome => outcome.Module.Length));
        output.WriteLine($"{"slowest".PadRight(width)}  submodules  unchanged  seconds");
        foreach (var outcome in slowest)
        {
            var submodules = outcome.Result!.Submodules;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{outcome.Module.PadRight(width)}  {submodules.Count, 10}  {submodules.Count(submodule => submodule.IsUnchanged), 9}  {outcome.Duration.TotalSeconds, 7:F2}"
                )
            );
        }
    }
}
