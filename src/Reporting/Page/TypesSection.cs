using Scriban.Runtime;
using Wrapgen.Pipeline.Model;
using Wrapgen.Reporting.Types;

namespace Wrapgen.Reporting.Page;

/// <summary>How much of the strict stubs is typed, and which types are missing.</summary>
internal static class TypesSection
{
    public static ScriptObject Of(TypeCoverage coverage) =>
        Script.Object(
            ("modules", Modules(coverage)),
            ("documented", coverage.Documented.Total > 0 ? Documented(coverage) : null),
            ("unresolved", coverage.Unresolved.Count == 0 ? null : Unresolved(coverage)),
            ("dropped", coverage.Dropped.Count == 0 ? null : Dropped(coverage))
        );

    private static ScriptObject Modules(TypeCoverage coverage)
    {
        var table = new TableView(
            "Type coverage by module",
            "Module",
            TableColumn.Number("Arguments"),
            TableColumn.Number("Results"),
            TableColumn.Number("Untyped"),
            TableColumn.Number("Types missing"),
            TableColumn.Number("Classes"),
            TableColumn.Number("Functions")
        );
        foreach (var (index, module) in coverage.Modules.Index())
            AddModule(table.Row($"/coverage/modules/{index}"), module);
        AddModule(table.Total("/coverage/total"), coverage.Total);
        return table.ToScript();
    }

    private static void AddModule(TableRow row, ModuleCoverage module)
    {
        var untyped = module.Arguments.Total - module.Arguments.Typed + module.Results.Total - module.Results.Typed;
        row.Name("module", module.Module)
            .Share("arguments", module.Arguments)
            .Share("results", module.Results)
            .Figure(untyped, Figures.Count(untyped))
            .Count("unresolved", module.Unresolved)
            .Count("classes", module.Classes)
            .Count("functions", module.Functions);
    }

    private static ScriptObject Documented(TypeCoverage coverage) =>
        Script.Object(
            ("share", Figures.Percent(coverage.Documented)),
            ("typed", Script.Count(coverage.Documented.Typed)),
            ("total", Script.Count(coverage.Documented.Total)),
            ("stale", coverage.StalePlaces > 0 ? Figures.Count(coverage.StalePlaces, "declaration") : null)
        );

    private static ScriptObject Unresolved(TypeCoverage coverage)
    {
        var table = new TableView(
            "C++ types without a Python type",
            TableColumn.Sorted("Uses"),
            "C++ type",
            TableColumn.Number("Modules"),
            "Such as"
        )
        {
            Limit = 20,
        };
        foreach (var (index, type) in coverage.Unresolved.Index())
            table
                .Row($"/coverage/unresolved/{index}")
                .Count("count", type.Count)
                .Name("cpp_type", type.CppType)
                .Count("modules", type.Modules)
                .Name("example", type.Example);
        return table.ToScript();
    }

    private static ScriptObject Dropped(TypeCoverage coverage)
    {
        var table = new TableView(
            "Methods without a Python counterpart",
            TableColumn.Sorted("Times"),
            "Method",
            "Why",
            "Such as in"
        )
        {
            Limit = 10,
        };
        foreach (var (index, method) in coverage.Dropped.Index())
            table
                .Row($"/coverage/dropped/{index}")
                .Count("count", method.Count)
                .Name("method", method.Method)
                .Text(ReasonOf(method.Reason))
                .Name("class", method.Class);
        return table.ToScript();
    }

    private static string ReasonOf(string reason) =>
        reason switch
        {
            nameof(DropReason.RvalueReference) => "an rvalue reference, or a type that castxml does not describe",
            nameof(DropReason.FunctionPointer) => "a function pointer in its signature",
            nameof(DropReason.Denied) => "on the profile's deny list",
            _ => reason,
        };
}
