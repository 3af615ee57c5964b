namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Types as they are written where most of them are unions of one form. The package's stub has an alias for each form,
/// which makes the stubs a tenth smaller: <c>_Key[X]</c> is <c>type[X] | X</c>, <c>_In[X]</c> is
/// <c>X | _Source[X]</c>.
/// </summary>
internal static class ShortText
{
    /// <summary>Appends a type.</summary>
    public static ModuleText AppendShort(this ModuleText text, PythonType type)
    {
        var written = Of(type);
        text.UseAs(type, written);
        return text.Append(written);
    }

    /// <summary>The text of a type.</summary>
    public static string Of(PythonType type)
    {
        var all = type.Atoms.ToArray().Select(atom => atom.Text).ToList();
        if (all.Count < 2)
            return type.Text;
        Replace(all, "type[", "_Key[");
        Replace(all, "_Source[", "_In[");
        return string.Join(" | ", all);
    }

    /// <summary>Replaces pairs of a type and a form of it by the alias for both.</summary>
    private static void Replace(List<string> all, string form, string alias)
    {
        var found = all.Where(one =>
                one.StartsWith(form, StringComparison.Ordinal) && all.Contains(one[form.Length..^1])
            )
            .Select(one => one[form.Length..^1])
            .ToHashSet(StringComparer.Ordinal);
        if (found.Count == 0)
            return;
        var place = all.FindIndex(one => found.Contains(one) || Inner(one, form) is { } inner && found.Contains(inner));
        all.RemoveAll(one => found.Contains(one) || Inner(one, form) is { } inner && found.Contains(inner));
        all.Insert(place, $"{alias}{string.Join(" | ", found)}]");
    }

    private static string? Inner(string one, string form) =>
        one.StartsWith(form, StringComparison.Ordinal) ? one[form.Length..^1] : null;
}
