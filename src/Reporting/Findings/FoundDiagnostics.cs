namespace Wrapgen.Reporting.Findings;

/// <summary>The diagnostics of a build.</summary>
internal sealed record FoundDiagnostics
{
    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Notes { get; init; }

    /// <summary>Diagnostics by code, the worst and most frequent first.</summary>
    public required IReadOnlyList<CodeCount> Codes { get; init; }

    /// <summary>All of them, the worst first, otherwise in the order of their files.</summary>
    public required IReadOnlyList<FoundDiagnostic> All { get; init; }

    /// <summary>What the runs said at their end.</summary>
    public required IReadOnlyList<string> Summaries { get; init; }

    public static FoundDiagnostics Of(IEnumerable<FoundDiagnostic> found, IEnumerable<string> summaries)
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

    /// <summary>Those of several files as one.</summary>
    public static FoundDiagnostics Join(IReadOnlyList<FoundDiagnostics> parts) =>
        Of(parts.SelectMany(part => part.All), parts.SelectMany(part => part.Summaries));

    private static int RankOf(string severity) =>
        severity switch
        {
            "error" => 0,
            "warning" => 1,
            _ => 2,
        };
}

/// <summary>One diagnostic.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Code">Its code.</param>
/// <param name="Submodule">Submodule that it is about; empty when about none.</param>
/// <param name="File">File that it is about; empty when about none.</param>
/// <param name="Line">Line in the file; 0 when unknown.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record FoundDiagnostic(
    string Severity,
    string Code,
    string Submodule,
    string File,
    int Line,
    string Message
);

/// <summary>All diagnostics of a code.</summary>
/// <param name="Severity">How bad they are.</param>
/// <param name="Code">The code.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Submodules">How many submodules they are about.</param>
/// <param name="Example">The first one's message.</param>
internal sealed record CodeCount(string Severity, string Code, int Count, int Submodules, string Example)
{
    public static CodeCount Of(IGrouping<(string Severity, string Code), FoundDiagnostic> group) =>
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
