using Scriban.Runtime;

namespace Wrapgen.Reporting.Page;

/// <summary>
/// Turns views into the plain objects that templates read. Members of .NET objects would need reflection, which a
/// native program does not have.
/// </summary>
internal static class Script
{
    public static ScriptObject Object(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var result = new ScriptObject(members.Length);
        foreach (var (name, value) in members)
            result[name] = value;
        return result;
    }

    public static ScriptArray List<T>(IEnumerable<T> items, Func<T, object?> view) => [.. items.Select(view)];

    /// <summary>The same, but null when there is nothing to show: templates ask for that with <c>if</c>.</summary>
    public static ScriptArray? ListOrNull<T>(IReadOnlyCollection<T> items, Func<T, object?> view) =>
        items.Count == 0 ? null : List(items, view);

    /// <summary>A number of the report's JSON, and the same as people read it.</summary>
    public static ScriptObject Number(long value, string text) => Object(("value", value), ("text", text));

    public static ScriptObject Count(long value) => Number(value, Figures.Count(value));
}
