using System.Text;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// C++ types as text: spelling and decorators (docs/wrapping-rules.md, "Normalization" and "Alias lookup").
/// </summary>
internal static class TypeText
{
    // The order matters: "long long unsigned int" becomes "long unsigned long", a spelling that existing alias files
    // contain.
    private static readonly (string From, string To)[] Integers =
    [
        ("short unsigned int", "unsigned short"),
        ("long unsigned int", "unsigned long"),
        ("long long unsigned int", "unsigned long long"),
        ("short int", "short"),
        ("long int", "long"),
        ("long long int", "long long"),
    ];

    /// <summary>The type with short spellings of integers, a space after each comma, and single spaces.</summary>
    public static string Normalize(string text)
    {
        if (text.Contains(" int", StringComparison.Ordinal))
            foreach (var (from, to) in Integers)
                text = text.Replace(from, to, StringComparison.Ordinal);
        return NeedsSpacing(text) ? Respace(text) : text;
    }

    /// <summary>
    /// Splits off the decorators at the right of a type: spaces, <c>*</c>, <c>&amp;</c>, <c>const</c>.
    /// </summary>
    public static (string Type, string Decorators) Peel(string text)
    {
        var end = text.AsSpan().TrimEnd().Length;
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var length = end;
        while (length > start)
        {
            if (text[length - 1] is ' ' or '*' or '&')
                length--;
            else if (EndsWithConst(text.AsSpan(start, length - start)))
                length -= 5;
            else
                break;
        }
        return (text[start..length], text[length..end]);
    }

    private static bool EndsWithConst(ReadOnlySpan<char> text) =>
        text.EndsWith("const", StringComparison.Ordinal)
        && (text.Length == 5 || !(char.IsAsciiLetterOrDigit(text[^6]) || text[^6] == '_'));

    private static bool NeedsSpacing(string text)
    {
        for (var position = 0; position < text.Length; position++)
        {
            if (text[position] == ',' && (position + 1 == text.Length || text[position + 1] != ' '))
                return true;
            if (!char.IsWhiteSpace(text[position]))
                continue;
            if (text[position] != ' ' || position == 0 || position + 1 == text.Length || text[position + 1] == ' ')
                return true;
        }
        return false;
    }

    private static string Respace(string text)
    {
        var spaced = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                spaced.Append(character);
            if (char.IsWhiteSpace(character) || character == ',')
                if (spaced.Length > 0 && spaced[^1] != ' ')
                    spaced.Append(' ');
        }
        return spaced.ToString().TrimEnd();
    }
}
