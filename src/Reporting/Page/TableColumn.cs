using Scriban.Runtime;

namespace Wrapgen.Reporting.Page;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
internal readonly record struct TableColumn(string Title)
{
    public bool IsNumber { get; init; }

    /// <summary>True when the rows come in its order.</summary>
    public bool IsSorted { get; init; }

    public static TableColumn Number(string title) => new(title) { IsNumber = true };

    /// <summary>A column of numbers that the rows are sorted by, largest first.</summary>
    public static TableColumn Sorted(string title) => new(title) { IsNumber = true, IsSorted = true };

    public static implicit operator TableColumn(string title) => new(title);

    public ScriptObject ToScript()
    {
        var order = IsNumber ? "descending" : "ascending";
        return Script.Object(("title", Title), ("style", IsNumber ? "n" : "t"), ("sort", IsSorted ? order : "none"));
    }
}
