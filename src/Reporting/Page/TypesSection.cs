using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Reporting.Types;

namespace Wrapgen.Reporting.Page;

/// <summary>How much of the strict stubs is typed, and what is not.</summary>
internal static class TypesSection
{
    private const double Percent = 100;

    private static readonly Section Section = new(
        "types",
        "Types in strict stubs",
        "No store of class models was given, or the build has left none.",
        "wrapgen report --manifest wrapping.json --output report.html",
        "wrapgen report --store itk-pkl --output report.html"
    );

    public static void Write(HtmlText html, TypeCoverage? coverage) =>
        Sections.Write(html, Section, coverage, WriteAll);

    private static void WriteAll(HtmlText html, TypeCoverage coverage)
    {
        html.Add(
            $"<p class=\"hint\">An argument or result counts as typed when its type is not <code>Any</code>. Overloads are counted before they are merged.</p>\n"
        );
        TableWriter.Write(
            html,
            "Type coverage by module",
            [
                "Module",
                TableColumn.Number("Arguments"),
                TableColumn.Number("Results"),
                TableColumn.Number("Untyped"),
                TableColumn.Number("Types missing"),
                TableColumn.Number("Classes"),
                TableColumn.Number("Functions"),
            ],
            table =>
            {
                foreach (var (index, module) in coverage.Modules.Index())
                    WriteModule(table.Row($"/coverage/modules/{index}"), module);
                WriteModule(table.Foot().Row("/coverage/total"), coverage.Total);
            }
        );
        if (coverage.Documented.Total > 0)
            WriteDocumented(html, coverage);
        WriteUnresolved(html, coverage);
        WriteDropped(html, coverage);
    }

    private static void WriteModule(TableWriter table, ModuleCoverage module)
    {
        var untyped = module.Arguments.Total - module.Arguments.Typed + module.Results.Total - module.Results.Typed;
        table
            .Name("module", module.Module)
            .Cell(
                Figures.Share(module.Arguments.Typed, module.Arguments.Total),
                cell => WriteShare(cell, "arguments", module.Arguments)
            )
            .Cell(
                Figures.Share(module.Results.Typed, module.Results.Total),
                cell => WriteShare(cell, "results", module.Results)
            )
            .Cell(untyped, cell => cell.Add($"{Figures.Count(untyped)}"))
            .Count("unresolved", module.Unresolved)
            .Count("classes", module.Classes)
            .Count("functions", module.Functions)
            .EndRow();
    }

    private static void WriteShare(HtmlText html, string key, TypedCount count)
    {
        html.Add(
            $"""
            <span class="share"><b>{Figures.Percent(
                count
            )}</b> <svg class="meter" height="8" aria-hidden="true"><rect class="meter-all" width="100%" height="8" rx="3"/><rect class="meter-part" width="{Percent
                * Figures.Share(count.Typed, count.Total):0.###}%" height="8" rx="3"/></svg>
            <small><span data-key="{key}/typed" data-value="{count.Typed}">{Figures.Count(
                count.Typed
            )}</span> of <span data-key="{key}/total" data-value="{count.Total}">{Figures.Count(
                count.Total
            )}</span></small></span>
            """
        );
    }

    private static void WriteDocumented(HtmlText html, TypeCoverage coverage)
    {
        html.Add(
            $"""
            <p>{Figures.Percent(coverage.Documented)} of the methods with a comment in their header have a docstring:
            <span data-json="/coverage/documented/typed" data-value="{coverage.Documented.Typed}">{Figures.Count(
                coverage.Documented.Typed
            )}</span> of <span data-json="/coverage/documented/total" data-value="{coverage.Documented.Total}">{Figures.Count(
                coverage.Documented.Total
            )}</span>.
            """
        );
        if (coverage.StalePlaces > 0)
            html.Add(
                $"""{Figures.Count(coverage.StalePlaces, "declaration")} have none because their headers have changed since castxml read them."""
            );
        html.Add($"</p>\n");
    }

    private static void WriteUnresolved(HtmlText html, TypeCoverage coverage)
    {
        if (coverage.Unresolved.Count == 0)
        {
            html.Add($"""<p class="good">Every argument and result has a type.</p>""").Add($"\n");
            return;
        }
        TableWriter.Write(
            html,
            ("C++ types without a Python type", 20),
            [TableColumn.Number("Uses") with { IsSorted = true }, "C++ type", TableColumn.Number("Modules"), "Such as"],
            table =>
            {
                foreach (var (index, type) in coverage.Unresolved.Index())
                    table
                        .Row($"/coverage/unresolved/{index}")
                        .Count("count", type.Count)
                        .Name("cpp_type", type.CppType)
                        .Count("modules", type.Modules)
                        .Name("example", type.Example)
                        .EndRow();
            }
        );
    }

    private static void WriteDropped(HtmlText html, TypeCoverage coverage)
    {
        if (coverage.Dropped.Count == 0)
            return;
        TableWriter.Write(
            html,
            ("Methods that Python does not get", 10),
            [TableColumn.Number("Times") with { IsSorted = true }, "Method", "Why", "Such as in"],
            table =>
            {
                foreach (var (index, method) in coverage.Dropped.Index())
                    table
                        .Row($"/coverage/dropped/{index}")
                        .Count("count", method.Count)
                        .Name("method", method.Method)
                        .Text(ReasonOf(method.Reason))
                        .Name("class", method.Class)
                        .EndRow();
            }
        );
    }

    private static string ReasonOf(string reason) =>
        reason switch
        {
            nameof(Pipeline.Model.DropReason.RvalueReference) =>
                "an rvalue reference, or a type that castxml does not describe",
            nameof(Pipeline.Model.DropReason.FunctionPointer) => "a function pointer in its signature",
            nameof(Pipeline.Model.DropReason.Denied) => "on the profile's deny list",
            _ => reason,
        };
}
