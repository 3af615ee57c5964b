using System.Text;

namespace Wrapgen.Caching.Swig;

/// <summary>A directive of an interface file that reads another file.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="IsSystem">True for a name in angle brackets, which SWIG looks for in its directories first.</param>
/// <param name="IsInserted">True for <c>%insert</c>, whose files SWIG does not report.</param>
internal readonly record struct InterfaceDirective(string Name, bool IsSystem, bool IsInserted);

/// <summary>
/// Finds the directives that read other files without preprocessing. Text in comments, inactive branches and code
/// blocks counts as well, which can only make the cache more careful.
/// </summary>
internal static class InterfaceDirectives
{
    /// <summary>Every directive, in order.</summary>
    public static List<InterfaceDirective> Find(ReadOnlySpan<byte> text)
    {
        var result = new List<InterfaceDirective>();
        for (var at = 0; text[at..].IndexOf("%in"u8) is >= 0 and var inAt; at += inAt + 3)
            Read(text[(at + inAt + 1)..], result);
        for (var at = 0; text[at..].IndexOf("%im"u8) is >= 0 and var inAt; at += inAt + 3)
            Read(text[(at + inAt + 1)..], result);
        return result;
    }

    private static void Read(ReadOnlySpan<byte> rest, List<InterfaceDirective> result)
    {
        var isInserted = rest.StartsWith("insert"u8);
        var length =
            rest.StartsWith("include"u8) ? 7
            : rest.StartsWith("import"u8) || isInserted ? 6
            : 0;
        if (length == 0)
            return;
        rest = SkipBlanks(rest[length..]);
        if (rest.StartsWith("("u8))
        {
            var close = rest.IndexOf((byte)')');
            if (close < 0)
                return;
            rest = SkipBlanks(rest[(close + 1)..]);
        }
        var (end, skip, isSystem) =
            rest.StartsWith("\""u8) ? (rest[1..].IndexOf((byte)'"'), 1, false)
            : rest.StartsWith("<"u8) ? (rest[1..].IndexOf((byte)'>'), 1, true)
            : (rest.IndexOfAny(" \t\r\n"u8), 0, false);
        // `%insert("section") %{` is followed by code, not by a name.
        if (isInserted && skip == 0)
            return;
        if (end < 0)
            end = skip == 0 ? rest.Length : 0;
        if (end > 0)
            result.Add(new InterfaceDirective(Encoding.UTF8.GetString(rest.Slice(skip, end)), isSystem, isInserted));
    }

    private static ReadOnlySpan<byte> SkipBlanks(ReadOnlySpan<byte> text) => text.TrimStart(" \t"u8);
}
