using Wrapgen.Cli.Json;
using Wrapgen.Pipeline.Comparison;
using Wrapgen.Reporting.Documents;

namespace Wrapgen.Cli.Commands;

/// <summary>Prints changes in the formats of <c>wrapgen diff</c>.</summary>
internal static class DiffReport
{
    /// <summary>Prints a line per change; <c>!</c> marks a breaking one.</summary>
    public static void WriteText(TextWriter output, IReadOnlyList<ModelChange> changes)
    {
        foreach (var change in changes)
        {
            output.WriteLine($"{(change.IsBreaking ? "!" : " ")} {Place(change)}: {change.Message}");
            if (change.Old is not null)
                output.WriteLine($"      - {change.Old}");
            if (change.New is not null)
                output.WriteLine($"      + {change.New}");
        }
        output.WriteLine(Summary(changes));
    }

    public static void WriteJson(Stream output, IReadOnlyList<ModelChange> changes) =>
        JsonOutput.Write(output, DiffDocument.Of(changes), CliJsonContext.Default.DiffDocument);

    /// <summary>Prints a comment for a pull request: breaking changes are visible, the others folded.</summary>
    public static void WriteMarkdown(TextWriter output, IReadOnlyList<ModelChange> changes)
    {
        output.Write($"### Python API: {Summary(changes)}\n");
        var breaking = changes.Where(change => change.IsBreaking).ToList();
        var compatible = changes.Where(change => !change.IsBreaking).ToList();
        if (breaking.Count > 0)
            Table(output, breaking);
        if (compatible.Count == 0)
            return;
        output.Write($"\n<details><summary>{Quantity.Of(compatible.Count, "compatible change")}</summary>\n");
        Table(output, compatible);
        output.Write("\n</details>\n");
    }

    private static void Table(TextWriter output, IEnumerable<ModelChange> changes)
    {
        output.Write("\n| where | change | before | after |\n|---|---|---|---|\n");
        foreach (var change in changes)
            output.Write($"| `{Place(change)}` | {Cell(change.Message)} | {Code(change.Old)} | {Code(change.New)} |\n");
    }

    private static string Place(ModelChange change) =>
        change.Member.Length == 0 ? change.ClassName : $"{change.ClassName}.{change.Member}";

    private static string Code(string? text) => text is null ? "" : $"`{Cell(text)}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Summary(IReadOnlyList<ModelChange> changes) =>
        changes.Count == 0
            ? "no changes"
            : $"{Quantity.Of(changes.Count(change => change.IsBreaking), "breaking change")}, {Quantity.Of(changes.Count(change => !change.IsBreaking), "compatible change")}";
}
