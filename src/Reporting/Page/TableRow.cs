using System.Globalization;
using Scriban.Runtime;
using Wrapgen.Emitters.Stubs.Strict;

namespace Wrapgen.Reporting.Page;

/// <summary>A row of a table, filled cell by cell.</summary>
internal sealed class TableRow
{
    public ScriptArray Cells { get; } = [];

    /// <summary>A name, set like code.</summary>
    public TableRow Name(string key, string text) => Add("name", ("key", key), ("text", text));

    /// <summary>A word or two.</summary>
    public TableRow Word(string text) => Add("word", ("text", text));

    /// <summary>A sentence; with a key when it is a member of the row's object.</summary>
    public TableRow Text(string text, string? key = null) => Add("words", ("key", key), ("text", text));

    public TableRow Severity(string severity) => Add("severity", ("text", severity));

    /// <summary>A path, which the browser may break behind its slashes.</summary>
    public TableRow Place(string file, int line)
    {
        var parts = file.Split('/');
        return Add(
            "place",
            ("folders", Script.List(parts[..^1], folder => folder + "/")),
            ("file", parts[^1]),
            ("line", line > 0 ? string.Create(CultureInfo.InvariantCulture, $":{line}") : "")
        );
    }

    public TableRow Count(string key, long number) => Number(key, number, Figures.Count(number));

    public TableRow Time(string key, long microseconds) => Number(key, microseconds, Figures.Time(microseconds));

    /// <summary>The time of a stage; a dash when the stage did not run.</summary>
    public TableRow Time(IReadOnlyDictionary<string, long> stages, string stage) =>
        stages.TryGetValue(stage, out var microseconds) ? Time("stages/" + stage, microseconds) : Add("nothing");

    /// <summary>A figure that is not in the JSON, and the number that it sorts by.</summary>
    public TableRow Figure(double sortedBy, string text) => Add("figure", ("value", Decimal(sortedBy)), ("text", text));

    /// <summary>A share, with a meter beside it.</summary>
    public TableRow Share(string key, TypedCount count)
    {
        var share = Figures.Share(count.Typed, count.Total);
        return Add(
            "share",
            ("key", key),
            ("value", Decimal(share)),
            ("text", Figures.Percent(count)),
            ("width", Figures.Width(share)),
            ("typed", Script.Count(count.Typed)),
            ("total", Script.Count(count.Total))
        );
    }

    private TableRow Number(string key, long value, string text) =>
        Add("number", ("key", key), ("value", value), ("text", text));

    private TableRow Add(string kind, params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var cell = Script.Object(members);
        cell["kind"] = kind;
        Cells.Add(cell);
        return this;
    }

    private static string Decimal(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
