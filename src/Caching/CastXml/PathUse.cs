namespace Wrapgen.Caching.CastXml;

/// <summary>
/// Finds text that could derive a type or a constant from the path of its file: <c>char name[sizeof(__FILE__)]</c> has
/// another size in every checkout, and the XML does not show why. Text that only prints the path or passes it on, as
/// assertions and exceptions do, does not change declarations.
/// </summary>
internal static class PathUse
{
    private static ReadOnlySpan<byte> Blanks => " \t\r\n\\"u8;

    public static bool IsComputed(ReadOnlySpan<byte> text) =>
        Mentions(text, "__FILE__"u8, PassesFileOn)
        || Mentions(text, "__BASE_FILE__"u8, PassesFileOn)
        || Mentions(text, "__builtin_FILE"u8, IsOtherName)
        || Mentions(text, "__builtin_source_location"u8, IsOtherName)
        // The name of a function contains a path when one of its template arguments is a lambda.
        || Mentions(text, "__PRETTY_FUNCTION__"u8, PassesFunctionOn);

    private delegate bool Exception(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after);

    private static bool Mentions(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name, Exception isHarmless)
    {
        for (var at = 0; text[at..].IndexOf(name) is >= 0 and var found; )
        {
            var start = at + found;
            at = start + name.Length;
            if (!isHarmless(text[..start], text[at..]))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Part of a literal, printed, converted to a string, or one of the arguments that say where something happened.
    /// </summary>
    private static bool PassesFileOn(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (IsOtherName(before, after))
            return true;
        before = before.TrimEnd(Blanks);
        after = after.TrimStart(Blanks);
        return IsPrinted(before, after)
            || before.EndsWith("string{"u8)
            || before.EndsWith("string("u8)
            || after.StartsWith(","u8) && after[1..].TrimStart(Blanks).StartsWith("__LINE__"u8);
    }

    /// <summary>Printed, a later argument, mentioned in prose, or the whole body of another macro.</summary>
    private static bool PassesFunctionOn(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (IsOtherName(before, after) || IsWholeMacro(before, after))
            return true;
        before = before.TrimEnd(Blanks);
        return IsPrinted(before, after.TrimStart(Blanks)) || before.EndsWith(","u8) || before.EndsWith("`"u8);
    }

    private static bool IsPrinted(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after) =>
        after.StartsWith("\""u8) || before.EndsWith("\""u8) || before.EndsWith("<<"u8);

    private static bool IsOtherName(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after) =>
        after.Length > 0 && IsIdentifier(after[0]) || before.Length > 0 && IsIdentifier(before[^1]);

    private static bool IsWholeMacro(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (after.TrimStart(" \t\r"u8) is not [(byte)'\n', ..])
            return false;
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..].TrimStart(" \t"u8);
        if (!line.StartsWith("#"u8))
            return false;
        line = line[1..].TrimStart(" \t"u8);
        if (!line.StartsWith("define"u8))
            return false;
        var name = line[6..].Trim(" \t"u8);
        if (name.EndsWith("__extension__"u8))
            name = name[..^13].TrimEnd(" \t"u8);
        return name.Length > 0 && name.IndexOfAny(" \t("u8) < 0;
    }

    private static bool IsIdentifier(byte character) => character == '_' || char.IsAsciiLetterOrDigit((char)character);
}
