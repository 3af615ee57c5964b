using System.Globalization;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Reporting.Findings;

namespace Wrapgen.Cli.Commands;

/// <summary>Tells a person what a module run found.</summary>
internal sealed class ModuleReport(TextWriter output, IFindingWriter findings)
{
    private const int NotWrapped = 4;

    /// <summary>One line per submodule.</summary>
    public void Progress(ModuleResult result)
    {
        foreach (var submodule in result.Submodules)
            output.WriteLine($"{result.Module}: {submodule.Name} is up to date");
    }

    /// <summary>Numbered warnings in order of submodules, less the known ones, and what they come to; returns the number of those given.</summary>
    public int Warnings(ModuleResult result, WarningReportOptions options)
    {
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
        // A type that nobody wraps is one thing to do, however many submodules use it.
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

    /// <summary>Differences between the manifests that the build expects and those that were written.</summary>
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

    /// <summary>Such as <c>12 warnings: 2 of (4), 10 of (51); 3 known ones not shown</c>; empty when there is nothing to say.</summary>
    private static string Summary(List<WrappingWarning> given, int known, int gone)
    {
        var parts = new List<string>();
        if (given.Count > 0)
        {
            var numbers = given
                .GroupBy(warning => warning.Number)
                .OrderBy(group => group.Key)
                .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} of ({group.Key})"));
            parts.Add($"{Count(given.Count, "warning")}: {string.Join(", ", numbers)}");
        }
        if (known > 0)
            parts.Add($"{Count(known, "known warning")} not shown");
        if (gone > 0)
            parts.Add(
                $"{Count(gone, "entry", "entries")} of the baseline no longer occur{(gone == 1 ? "s" : "")}: --update-baseline drops {(gone == 1 ? "it" : "them")}"
            );
        return string.Join("; ", parts);
    }

    private static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}

/// <summary>How warnings are given.</summary>
internal sealed record WarningReportOptions
{
    /// <summary>Prints them as errors.</summary>
    public bool AreErrors { get; init; }

    /// <summary>Gives the same warning for each submodule.</summary>
    public bool KeepRepeated { get; init; }

    /// <summary>Warnings that are known and not given; null: none.</summary>
    public WarningBaseline? Baseline { get; init; }

    /// <summary>Takes the warnings of the run for the known ones.</summary>
    public bool UpdateBaseline { get; init; }

    /// <summary>True for a warning that is not given: it stands in the baseline, or will.</summary>
    public bool IsKnown(string submodule, WrappingWarning warning) =>
        UpdateBaseline || Baseline?.Knows(submodule, warning) == true;
}
