using Scriban.Runtime;
using Wrapgen.Reporting.Findings;

namespace Wrapgen.Reporting.Page;

/// <summary>What the build complained about.</summary>
internal static class DiagnosticsSection
{
    public static ScriptObject Of(FoundDiagnostics found)
    {
        var isEmpty = found.All.Count == 0;
        return Script.Object(
            ("codes", isEmpty ? null : Codes(found)),
            ("all", isEmpty ? null : All(found)),
            ("summaries", Script.ListOrNull(found.Summaries, summary => summary))
        );
    }

    private static ScriptObject Codes(FoundDiagnostics found)
    {
        var table = new TableView(
            "By code",
            "Severity",
            "Code",
            TableColumn.Number("Number"),
            TableColumn.Number("Submodules"),
            "Such as"
        );
        foreach (var (index, code) in found.Codes.Index())
            table
                .Row($"/diagnostics/codes/{index}")
                .Severity(code.Severity)
                .Name("code", code.Code)
                .Count("count", code.Count)
                .Count("submodules", code.Submodules)
                .Text(code.Example, "example");
        return table.ToScript();
    }

    private static ScriptObject All(FoundDiagnostics found)
    {
        var table = new TableView("All diagnostics", "Severity", "Code", "Submodule", "Place", "Message");
        foreach (var (index, item) in found.All.Index())
            table
                .Row($"/diagnostics/all/{index}")
                .Severity(item.Severity)
                .Name("code", item.Code)
                .Name("submodule", item.Submodule)
                .Place(item.File, item.Line)
                .Text(item.Message, "message");
        return table.ToScript();
    }
}
