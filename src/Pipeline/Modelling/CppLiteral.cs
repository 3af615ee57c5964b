namespace Wrapgen.Pipeline.Modelling;

/// <summary>Default values as text.</summary>
internal static class CppLiteral
{
    /// <summary>
    /// True for values that no rule changes. Nearly all booleans have one, so this check saves a search through every
    /// enclosing scope.
    /// </summary>
    public static bool IsKeyword(string text) => text is "true" or "false" or "nullptr";

    /// <summary>Text after the last <c>::</c>.</summary>
    public static string LastName(string text)
    {
        var scope = text.LastIndexOf("::", StringComparison.Ordinal);
        return scope < 0 ? text : text[(scope + 2)..];
    }

    /// <summary>A decimal integer in Python's syntax.</summary>
    public static bool IsDecimal(string text) => IsInteger(text.AsSpan().Trim(), char.IsAsciiDigit);

    /// <summary>A base-16 integer in Python's syntax.</summary>
    public static bool IsHexadecimal(string text)
    {
        var digits = WithoutSign(text.AsSpan().Trim());
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            digits = digits[2..];
        return IsInteger(digits, char.IsAsciiHexDigit);
    }

    /// <summary>
    /// The first of two calls in a row with the arguments of the second, when both have equally many; null when the
    /// rule does not apply.
    /// </summary>
    public static string? LastOfTwoCalls(string text)
    {
        var first = text.IndexOf('(');
        var firstEnd = first < 0 ? -1 : ClosingOf(text, first);
        var second = firstEnd < 0 ? -1 : text.IndexOf('(', firstEnd + 1);
        var secondEnd = second < 0 ? -1 : ClosingOf(text, second);
        if (secondEnd < 0)
            return null;
        var arguments = SplitArguments(text[(second + 1)..secondEnd]);
        return SplitArguments(text[(first + 1)..firstEnd]).Count == arguments.Count
            ? $"{text[..first]}({string.Join(", ", arguments)})"
            : null;
    }

    /// <summary>The arguments of a call, split at commas outside of parentheses and trimmed.</summary>
    public static IReadOnlyList<string> SplitArguments(string text)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var position = 0; position < text.Length; position++)
        {
            if (text[position] == '(')
                depth++;
            else if (text[position] == ')')
                depth--;
            else if (text[position] == ',' && depth == 0)
            {
                parts.Add(text[start..position].Trim());
                start = position + 1;
            }
        }
        parts.Add(text[start..].Trim());
        return parts;
    }

    private static int ClosingOf(string text, int open)
    {
        var depth = 0;
        for (var position = open; position < text.Length; position++)
        {
            if (text[position] == '(')
                depth++;
            else if (text[position] == ')' && --depth == 0)
                return position;
        }
        return -1;
    }

    private static ReadOnlySpan<char> WithoutSign(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] is '+' or '-' ? text[1..] : text;

    /// <summary>Digits with single underscores between them, after an optional sign.</summary>
    private static bool IsInteger(ReadOnlySpan<char> text, Func<char, bool> isDigit)
    {
        text = WithoutSign(text);
        var wasDigit = false;
        foreach (var character in text)
        {
            var digit = isDigit(character);
            if (!digit && !(character == '_' && wasDigit))
                return false;
            wasDigit = digit;
        }
        return wasDigit;
    }
}
