namespace Wrapgen.Reporting.Findings;

/// <summary>The diagnostics of a build.</summary>
public sealed record FoundDiagnostics
{
    /// <summary>Number of errors.</summary>
    public required int Errors { get; init; }

    /// <summary>Number of warnings.</summary>
    public required int Warnings { get; init; }

    /// <summary>Number of notes.</summary>
    public required int Notes { get; init; }

    /// <summary>Diagnostics by code: errors first, then the most frequent.</summary>
    public required IReadOnlyList<CodeCount> Codes { get; init; }

    /// <summary>All diagnostics: errors first, otherwise in the order of the files.</summary>
    public required IReadOnlyList<FoundDiagnostic> All { get; init; }

    /// <summary>The summaries that runs print at their end.</summary>
    public required IReadOnlyList<string> Summaries { get; init; }

    internal static FoundDiagnostics Of(IEnumerable<FoundDiagnostic> found, IEnumerable<string> summaries)
    {
        var all = found.OrderBy(item => RankOf(item.Severity)).ToList();
        int Count(string severity) => all.Count(item => item.Severity == severity);
        return new FoundDiagnostics
        {
            Errors = Count("error"),
            Warnings = Count("warning"),
            Notes = Count("note"),
            Codes =
            [
                .. all.GroupBy(item => (item.Severity, item.Code))
                    .Select(CodeCount.Of)
                    .OrderBy(code => RankOf(code.Severity))
                    .ThenByDescending(code => code.Count)
                    .ThenBy(code => code.Code, StringComparer.Ordinal),
            ],
            All = all,
            Summaries = [.. summaries],
        };
    }

    /// <summary>Joins the diagnostics of several files.</summary>
    internal static FoundDiagnostics Join(IReadOnlyList<FoundDiagnostics> parts) =>
        Of(parts.SelectMany(part => part.All), parts.SelectMany(part => part.Summaries));

    private static int RankOf(string severity) =>
        severity switch
        {
            "error" => 0,
            "warning" => 1,
            _ => 2,
        };
}

/// <summary>A diagnostic.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Code">Its code.</param>
/// <param name="Submodule">The submodule that it concerns; empty when it concerns none.</param>
/// <param name="File">The file that it concerns; empty when it concerns none.</param>
/// <param name="Line">Line in the file; 0 when unknown.</param>
/// <param name="Message">What happened, and what to do about it.</param>
public sealed record FoundDiagnostic(
    string Severity,
    string Code,
    string Submodule,
    string File,
    int Line,
    string Message
);

/// <summary>All diagnostics of a code.</summary>
/// <param name="Severity">Their severity.</param>
/// <param name="Code">The code.</param>
/// <param name="Count">Their number.</param>
/// <param name="Submodules">Number of submodules that they concern.</param>
/// <param name="Example">Message of the first one.</param>
public sealed record CodeCount(string Severity, string Code, int Count, int Submodules, string Example)
{
    internal static CodeCount Of(IGrouping<(string Severity, string Code), FoundDiagnostic> group) =>
        new(
            group.Key.Severity,
            group.Key.Code,
            group.Count(),
            group
                .Where(item => item.Submodule.Length > 0)
                .DistinctBy(item => item.Submodule, StringComparer.Ordinal)
                .Count(),
            group.First().Message
        );
}
