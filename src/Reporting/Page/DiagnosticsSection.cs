using Wrapgen.Reporting.Findings;

namespace Wrapgen.Reporting.Page;

/// <summary>What the build found.</summary>
internal static class DiagnosticsSection
{
    private static readonly Section Section = new(
        "diagnostics",
        "Diagnostics",
        "No diagnostics were given.",
        "wrapgen build --manifest wrapping.json --diagnostic-format sarif --diagnostic-output found.sarif",
        "wrapgen report --diagnostics found.sarif --output report.html"
    );

    public static void Write(HtmlText html, FoundDiagnostics? found) =>
        Sections.Write(html, Section, found, WriteFound);

    private static void WriteFound(HtmlText html, FoundDiagnostics found)
    {
        if (found.All.Count == 0)
            html.Add($"""<p class="good">The build found nothing to complain about.</p>""").Add($"\n");
        else
            WriteAll(html, found);
        WriteSummaries(html, found);
    }

    private static void WriteAll(HtmlText html, FoundDiagnostics found)
    {
        TableWriter.Write(
            html,
            "By code",
            ["Severity", "Code", TableColumn.Number("Number"), TableColumn.Number("Submodules"), "Such as"],
            table =>
            {
                foreach (var (index, code) in found.Codes.Index())
                    table
                        .Row($"/diagnostics/codes/{index}")
                        .Severity(code.Severity)
                        .Name("code", code.Code)
                        .Count("count", code.Count)
                        .Count("submodules", code.Submodules)
                        .Text("example", code.Example)
                        .EndRow();
            }
        );
        html.Add(
                $"""<p class="controls" hidden><label>Only with <input type="search" class="filter" placeholder="code, submodule, file or words" aria-label="Show only diagnostics with"></label></p>"""
            )
            .Add($"\n");
        TableWriter.Write(
            html,
            ("All diagnostics", 25),
            ["Severity", "Code", "Submodule", "Place", "Message"],
            table =>
            {
                foreach (var (index, item) in found.All.Index())
                    table
                        .Row($"/diagnostics/all/{index}")
                        .Severity(item.Severity)
                        .Name("code", item.Code)
                        .Name("submodule", item.Submodule)
                        .Place(item.File, item.Line)
                        .Text("message", item.Message)
                        .EndRow();
            }
        );
    }

    private static void WriteSummaries(HtmlText html, FoundDiagnostics found)
    {
        if (found.Summaries.Count == 0)
            return;
        html.Add($"""<details><summary>What the runs said at their end</summary><ul>""");
        foreach (var summary in found.Summaries)
            html.Add($"<li>{summary}</li>");
        html.Add($"</ul></details>\n");
    }
}
