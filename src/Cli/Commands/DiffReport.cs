using System.Globalization;
using Wrapgen.Pipeline.Comparison;

namespace Wrapgen.Cli.Commands;

/// <summary>Changes in the forms that <c>wrapgen diff</c> prints.</summary>
internal static class DiffReport
{
    /// <summary>A line per change: <c>!</c> marks what breaks.</summary>
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
        ModelJson.Write(
            output,
            json =>
            {
                json.WriteNumber("breaking", changes.Count(change => change.IsBreaking));
                json.WriteNumber("compatible", changes.Count(change => !change.IsBreaking));
                json.WriteStartArray("changes");
                foreach (var change in changes)
                {
                    json.WriteStartObject();
                    json.WriteString("class", change.ClassName);
                    json.WriteString("member", change.Member.Length == 0 ? null : change.Member);
                    json.WriteString("subject", change.Subject.ToString().ToLowerInvariant());
                    json.WriteString("kind", change.Kind.ToString().ToLowerInvariant());
                    json.WriteBoolean("breaking", change.IsBreaking);
                    json.WriteString("message", change.Message);
                    json.WriteString("old", change.Old);
                    json.WriteString("new", change.New);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    /// <summary>For a comment on a pull request: what breaks is in sight, the rest folded.</summary>
    public static void WriteMarkdown(TextWriter output, IReadOnlyList<ModelChange> changes)
    {
        output.Write($"### Python API: {Summary(changes)}\n");
        var breaking = changes.Where(change => change.IsBreaking).ToList();
        var compatible = changes.Where(change => !change.IsBreaking).ToList();
        if (breaking.Count > 0)
            Table(output, breaking);
        if (compatible.Count == 0)
            return;
        output.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\n<details><summary>{Count(compatible.Count, "compatible change")}</summary>\n"
            )
        );
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
            : $"{Count(changes.Count(change => change.IsBreaking), "breaking change")}, {Count(changes.Count(change => !change.IsBreaking), "compatible change")}";

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
