using System.Globalization;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Reporting.Documents;

namespace Wrapgen.Reporting.Findings;

/// <summary>Prints what a module run found.</summary>
internal sealed class ModuleReport(TextWriter output, IFindingWriter findings)
{
    private const int NotWrapped = 4;

    /// <summary>Prints a line per submodule.</summary>
    public void Progress(ModuleResult result)
    {
        foreach (var submodule in result.Submodules)
            output.WriteLine($"{result.Module}: {submodule.Name} is up to date");
    }

    /// <summary>
    /// Prints the numbered warnings without the known ones, and a summary. Returns how many it printed.
    /// </summary>
    public int Warnings(ModuleResult result, WarningReportOptions options)
    {
        if (result.Submodules.Count == 0)
            findings.Write(new Finding(Rules.ModuleWithoutSubmodules(result.Module)));
        var all = result
            .Submodules.SelectMany(submodule =>
                submodule.Warnings.Select(warning => (submodule.Name, Warning: warning))
            )
            .ToList();
        var submodules = result.Submodules.Select(submodule => submodule.Name).ToHashSet(StringComparer.Ordinal);
        if (options.UpdateBaseline)
            options.Baseline!.Update(all, submodules);
        var given = all.Where(item => !options.IsKnown(item.Name, item.Warning)).ToList();
        var known = all.Count - given.Count;
        // A type that is not wrapped is one task, however many submodules use it.
        if (!options.KeepRepeated)
            given =
            [
                .. given.DistinctBy(item =>
                    (item.Warning.Number, item.Warning.Number == NotWrapped ? "" : item.Name, item.Warning.Message)
                ),
            ];
        foreach (var (submodule, warning) in given)
            findings.Write(Finding.Of(submodule, warning, options.AreErrors));
        var gone = options.UpdateBaseline ? 0 : options.Baseline?.CountGone(all, submodules) ?? 0;
        if (Summary(given.ConvertAll(item => item.Warning), known, gone) is { Length: > 0 } summary)
            findings.WriteSummary(result.Module, summary);
        return given.Count;
    }

    /// <summary>Prints differences between the manifests that the build expects and those that the run wrote.</summary>
    public void Manifests(ModuleResult result, IReadOnlyList<string> expected)
    {
        var written = result
            .Submodules.Select(submodule => Path.GetFullPath(submodule.Manifest))
            .ToHashSet(StringComparer.Ordinal);
        var wanted = expected.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var path in wanted.Except(written).Order(StringComparer.Ordinal))
            findings.Write(new Finding(Rules.ManifestNotWritten(path, result.Module)));
        foreach (var path in written.Except(wanted).Order(StringComparer.Ordinal))
            findings.Write(new Finding(Rules.ManifestNotExpected(path, result.Module)));
    }

    /// <summary>
    /// Such as <c>12 warnings: 2 of (4), 10 of (51); 3 known warnings not shown</c>; empty without warnings.
    /// </summary>
    private static string Summary(List<WrappingWarning> given, int known, int gone)
    {
        var parts = new List<string>();
        if (given.Count > 0)
        {
            var numbers = given
                .GroupBy(warning => warning.Number)
                .OrderBy(group => group.Key)
                .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} of ({group.Key})"));
            parts.Add($"{Quantity.Of(given.Count, "warning")}: {string.Join(", ", numbers)}");
        }
        if (known > 0)
            parts.Add($"{Quantity.Of(known, "known warning")} not shown");
        if (gone > 0)
            parts.Add(
                $"{Quantity.Of(gone, "outdated baseline entry", "outdated baseline entries")}: run --update-baseline"
            );
        return string.Join("; ", parts);
    }
}

/// <summary>How to print warnings.</summary>
internal sealed record WarningReportOptions
{
    /// <summary>Prints them as errors.</summary>
    public bool AreErrors { get; init; }

    /// <summary>Repeats a warning for each submodule.</summary>
    public bool KeepRepeated { get; init; }

    /// <summary>Known warnings, which are not printed; null: none.</summary>
    public WarningBaseline? Baseline { get; init; }

    /// <summary>Writes the warnings of the run to the baseline.</summary>
    public bool UpdateBaseline { get; init; }

    /// <summary>True for a warning that is not printed, because it is in the baseline or will be.</summary>
    public bool IsKnown(string submodule, WrappingWarning warning) =>
        UpdateBaseline || Baseline?.Knows(submodule, warning) == true;
}
