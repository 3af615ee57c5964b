using System.Text;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// Finds text that could derive a type or a constant from the path of its file: <c>char name[sizeof(__FILE__)]</c> has
/// another size in every checkout, and the XML does not show why. Text that only prints the path or passes it on, as
/// assertions and exceptions do, does not change declarations.
/// </summary>
internal static class PathUse
{
    private static ReadOnlySpan<byte> Blanks => " \t\r\n\\"u8;

    /// <summary>True when a text could compute with the path of its file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileMacros">
    /// The macros that the text defines as the path of the file that uses them; only some of them when it computes.
    /// </param>
    public static bool IsComputed(ReadOnlySpan<byte> text, out IReadOnlyCollection<string> fileMacros)
    {
        var macros = new SortedSet<string>(StringComparer.Ordinal);
        fileMacros = macros;
        return Mentions(text, "__FILE__"u8, PassesFileOn, macros)
            || Mentions(text, "__BASE_FILE__"u8, PassesFileOn, macros)
            || Mentions(text, "__builtin_FILE"u8, PassesFileOn, macros)
            || Mentions(text, "__builtin_source_location"u8, (_, _) => false)
            // The name of a function contains a path when one of its template arguments is a lambda.
            || Mentions(text, "__PRETTY_FUNCTION__"u8, PassesFunctionOn);
    }

    /// <summary>True when a text could compute with one of the macros that another file defines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="macro">The name of a macro that is a path.</param>
    public static bool IsComputed(ReadOnlySpan<byte> text, string macro) =>
        Mentions(text, Encoding.ASCII.GetBytes(macro), PassesFileOn);

    private delegate bool Exception(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after);

    /// <summary>
    /// True when the text uses a name in a way that is not harmless. A list receives the macros that stand for the name;
    /// without one, they count like other uses.
    /// </summary>
    private static bool Mentions(
        ReadOnlySpan<byte> text,
        ReadOnlySpan<byte> name,
        Exception isHarmless,
        SortedSet<string>? macros = null
    )
    {
        for (var at = 0; text[at..].IndexOf(name) is >= 0 and var found; )
        {
            var before = text[..(at + found)];
            at += found + name.Length;
            var after = text[at..];
            if (IsUnused(before, after) || isHarmless(before, after))
                continue;
            if (macros is null || !IsWholeMacro(before, WithoutCall(after), out var macro))
                return true;
            macros.Add(Encoding.ASCII.GetString(macro));
        }
        return false;
    }

    /// <summary>
    /// Part of a literal, printed, converted to a string, or one of the arguments that say where something happened.
    /// </summary>
    private static bool PassesFileOn(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        before = before.TrimEnd(Blanks);
        after = WithoutCall(after).TrimStart(Blanks);
        return IsPrinted(before, after)
            || before.EndsWith("string{"u8)
            || before.EndsWith("string("u8)
            || after.StartsWith(","u8) && IsFollowedByLine(after[1..].TrimStart(Blanks))
            || IsStatement(before, after);
    }

    /// <summary>The text behind the parentheses of <c>__builtin_FILE()</c>.</summary>
    private static ReadOnlySpan<byte> WithoutCall(ReadOnlySpan<byte> after) =>
        after.StartsWith("()"u8) ? after[2..] : after;

    /// <summary>
    /// The only argument of a call that is a statement, such as <c>error.SetLocation(__FILE__);</c>. Nothing takes its
    /// value.
    /// </summary>
    private static bool IsStatement(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (!before.EndsWith("("u8) || !after.StartsWith(")"u8) || !after[1..].TrimStart(Blanks).StartsWith(";"u8))
            return false;
        var call = WithoutName(before[..^1]);
        if (call.EndsWith("."u8))
            call = call[..^1];
        else if (call.EndsWith("->"u8))
            call = call[..^2];
        else
            return false;
        var rest = WithoutName(call);
        return rest.Length < call.Length && rest.TrimEnd(Blanks) is [.., (byte)';' or (byte)'{' or (byte)'}'];
    }

    private static ReadOnlySpan<byte> WithoutName(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && IsIdentifier(text[^1]))
            text = text[..^1];
        return text;
    }

    /// <summary>Printed, a later argument, mentioned in prose, or the whole body of another macro.</summary>
    private static bool PassesFunctionOn(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (IsWholeMacro(before, after, out _))
            return true;
        before = before.TrimEnd(Blanks);
        return IsPrinted(before, after.TrimStart(Blanks)) || before.EndsWith(","u8) || before.EndsWith("`"u8);
    }

    private static bool IsPrinted(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after) =>
        after.StartsWith("\""u8) || before.EndsWith("\""u8) || before.EndsWith("<<"u8);

    /// <summary>
    /// True when one of the next two arguments is the number of a line: <c>__LINE__</c>, a macro whose name ends in
    /// LINE, or a parameter with such a default.
    /// </summary>
    private static bool IsFollowedByLine(ReadOnlySpan<byte> arguments)
    {
        for (var count = 0; count < 2; count++)
        {
            var length = arguments.IndexOfAny(",()"u8);
            if (length < 0)
                return false;
            var argument = arguments[..length].TrimEnd(Blanks);
            if (argument[WithoutName(argument).Length..].TrimEnd("_"u8).EndsWith("LINE"u8))
                return true;
            if (arguments[length] != ',')
                return false;
            arguments = arguments[(length + 1)..];
        }
        return false;
    }

    /// <summary>
    /// Part of another name, the name that a directive defines, a name in a condition, or in a line that is a comment.
    /// </summary>
    private static bool IsUnused(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (after.Length > 0 && IsIdentifier(after[0]) || before.Length > 0 && IsIdentifier(before[^1]))
            return true;
        var line = LogicalLine(before);
        if (line.StartsWith("//"u8) || line.StartsWith("/*"u8) && line.IndexOf("*/"u8) < 0)
            return true;
        var directive = Directive(line);
        return directive.StartsWith("if"u8)
            || directive.StartsWith("elif"u8)
            || directive.StartsWith("undef"u8)
            || directive.Trim(" \t"u8).SequenceEqual("define"u8);
    }

    /// <summary>The part of a line in front of a place, with the lines that it continues.</summary>
    private static ReadOnlySpan<byte> LogicalLine(ReadOnlySpan<byte> before)
    {
        var start = before.LastIndexOf((byte)'\n');
        while (start > 0 && before[..start].TrimEnd("\r"u8).EndsWith("\\"u8))
            start = before[..start].LastIndexOf((byte)'\n');
        return before[(start + 1)..].TrimStart(" \t"u8);
    }

    /// <summary>What follows the # of a directive; empty for another line.</summary>
    private static ReadOnlySpan<byte> Directive(ReadOnlySpan<byte> line) =>
        line.StartsWith("#"u8) ? line[1..].TrimStart(" \t"u8) : [];

    private static bool IsWholeMacro(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, out ReadOnlySpan<byte> name)
    {
        name = default;
        if (after.TrimStart(" \t\r"u8) is not ([] or [(byte)'\n', ..]))
            return false;
        var directive = Directive(LogicalLine(before));
        if (!directive.StartsWith("define"u8))
            return false;
        name = directive[6..].Trim(Blanks);
        if (name.EndsWith("__extension__"u8))
            name = name[..^13].TrimEnd(Blanks);
        return name.Length > 0 && name.IndexOfAny(" \t(\\"u8) < 0;
    }

    private static bool IsIdentifier(byte character) => character == '_' || char.IsAsciiLetterOrDigit((char)character);
}
