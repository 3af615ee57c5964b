using Scriban.Runtime;

namespace Wrapgen.Reporting.Page;

/// <summary>
/// A table that the reader can sort. Rows and cells name the members of the report's JSON that they show.
/// </summary>
/// <param name="caption">What it lists.</param>
/// <param name="columns">Its columns.</param>
internal sealed class TableView(string caption, params TableColumn[] columns)
{
    private readonly ScriptArray _rows = [];

    /// <summary>Rows that the page shows before the reader asks for all.</summary>
    public int Limit { get; init; } = 25;

    /// <summary>Adds a row that shows the object at a pointer into the JSON.</summary>
    public TableRow Row(string pointer) => Add(pointer, isTotal: false);

    /// <summary>Adds the last row, which sorting leaves where it is.</summary>
    public TableRow Total(string pointer) => Add(pointer, isTotal: true);

    public ScriptObject ToScript() =>
        Script.Object(
            ("caption", caption),
            ("limit", Limit),
            ("columns", Script.List(columns, column => column.ToScript())),
            ("rows", _rows)
        );

    private TableRow Add(string pointer, bool isTotal)
    {
        var row = new TableRow();
        _rows.Add(Script.Object(("pointer", pointer), ("is_total", isTotal), ("cells", row.Cells)));
        return row;
    }
}
