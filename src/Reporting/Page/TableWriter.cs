namespace Wrapgen.Reporting.Page;

/// <summary>
/// A table that can be sorted by its columns and scrolls in its own box. Rows and cells say which member of the report's JSON they show.
/// </summary>
internal sealed class TableWriter
{
    private readonly HtmlText _html;

    private TableWriter(HtmlText html) => _html = html;

    /// <summary>Rows that are shown before somebody asks for all.</summary>
    public int Limit { get; init; } = 25;

    /// <summary>Writes a table.</summary>
    /// <param name="html">The page.</param>
    /// <param name="caption">What it lists.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Writes its rows.</param>
    public static void Write(
        HtmlText html,
        string caption,
        ReadOnlySpan<TableColumn> columns,
        Action<TableWriter> rows
    ) => new TableWriter(html).WriteAll(caption, columns, rows);

    /// <summary>The same, with the last word on how many rows are shown at first.</summary>
    public static void Write(
        HtmlText html,
        (string Caption, int Limit) table,
        ReadOnlySpan<TableColumn> columns,
        Action<TableWriter> rows
    ) => new TableWriter(html) { Limit = table.Limit }.WriteAll(table.Caption, columns, rows);

    /// <summary>Begins a row that shows what a pointer into the JSON leads to.</summary>
    public TableWriter Row(string pointer)
    {
        _html.Add($"""<tr data-json="{pointer}">""");
        return this;
    }

    public void EndRow() => _html.Add($"</tr>\n");

    /// <summary>A name, in the type of code.</summary>
    public TableWriter Name(string key, string text)
    {
        _html.Add($"""<td data-key="{key}"><code>{text}</code></td>""");
        return this;
    }

    /// <summary>A word or two.</summary>
    public TableWriter Word(string text)
    {
        _html.Add($"<td>{text}</td>");
        return this;
    }

    /// <summary>A sentence.</summary>
    public TableWriter Text(string text)
    {
        _html.Add($"""<td class="words">{text}</td>""");
        return this;
    }

    /// <summary>A sentence that is a member of the row's object.</summary>
    public TableWriter Text(string key, string text)
    {
        _html.Add($"""<td class="words" data-key="{key}">{text}</td>""");
        return this;
    }

    public TableWriter Severity(string severity)
    {
        _html.Add($"""<td data-key="severity" class="severity-{severity}">{severity}</td>""");
        return this;
    }

    /// <summary>A path, which may be broken behind its slashes.</summary>
    public TableWriter Place(string file, int line)
    {
        _html.Add($"<td><code>");
        var start = 0;
        for (var slash = file.IndexOf('/', start); slash >= 0; slash = file.IndexOf('/', start))
        {
            _html.Add($"{file[start..(slash + 1)]}<wbr>");
            start = slash + 1;
        }
        _html.Add($"{file[start..]}");
        if (line > 0)
            _html.Add($":{line}");
        _html.Add($"</code></td>");
        return this;
    }

    public TableWriter Count(string key, long number)
    {
        _html.Add($"""<td class="n" data-key="{key}" data-value="{number}">{Figures.Count(number)}</td>""");
        return this;
    }

    public TableWriter Time(string key, long microseconds)
    {
        _html.Add($"""<td class="n" data-key="{key}" data-value="{microseconds}">{Figures.Time(microseconds)}</td>""");
        return this;
    }

    /// <summary>A time that need not be in the JSON: nothing of it is nothing.</summary>
    public TableWriter Time(string key, IReadOnlyDictionary<string, long> times, string name)
    {
        if (times.TryGetValue(name, out var microseconds))
            return Time(key + "/" + name, microseconds);
        _html.Add($"""<td class="n none" data-value="0">–</td>""");
        return this;
    }

    /// <summary>A cell that sorts by a number and holds what somebody else writes.</summary>
    public TableWriter Cell(double sortedBy, Action<HtmlText> content)
    {
        _html.Add($"""<td class="n" data-value="{sortedBy:0.######}">""");
        content(_html);
        _html.Add($"</td>");
        return this;
    }

    /// <summary>Ends the rows that are sorted; those behind stay where they are.</summary>
    public TableWriter Foot()
    {
        _html.Add($"</tbody><tfoot>");
        return this;
    }

    private void WriteAll(string caption, ReadOnlySpan<TableColumn> columns, Action<TableWriter> rows)
    {
        _html.Add(
            $"""<div class="scroll" tabindex="0" role="region" aria-label="{caption}"><table class="sortable" data-limit="{Limit}"><caption>{caption}</caption><thead><tr>"""
        );
        foreach (var column in columns)
        {
            _html.Add(
                $"""<th scope="col" class="{(column.IsNumber ? "n" : "t")}" aria-sort="{(column.IsSorted ? column.IsNumber ? "descending" : "ascending" : "none")}">{column.Title}</th>"""
            );
        }
        _html.Add($"</tr></thead><tbody>\n");
        rows(this);
        _html.Add($"</table></div>\n");
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
internal readonly record struct TableColumn(string Title)
{
    public bool IsNumber { get; init; }

    /// <summary>True when the rows are written in its order.</summary>
    public bool IsSorted { get; init; }

    public static TableColumn Number(string title) => new(title) { IsNumber = true };

    public static implicit operator TableColumn(string title) => new(title);
}
