using System.Buffers;
using System.Globalization;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>C++ default values as Python writes them.</summary>
internal static class StrictDefault
{
    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> FloatCharacters = SearchValues.Create("0123456789.eE+-");

    /// <summary>The value if Python has an equal one of the parameter's type, otherwise <c>...</c>.</summary>
    public static string Of(string value, PythonType type) =>
        Of(value) is var text && (text == "..." || type.IsAny || type.Holds(AtomOf(text))) ? text : "...";

    private static UnionMember AtomOf(string text) =>
        text switch
        {
            "True" or "False" => new UnionMember(UnionMemberKind.Bool, "bool"),
            "None" => new UnionMember(UnionMemberKind.None, "None"),
            _ when text[0] == '"' => new UnionMember(UnionMemberKind.Str, "str"),
            _ => text.All(character => char.IsAsciiHexDigit(character) || character is 'x' or '-')
                && !text.Contains('e', StringComparison.Ordinal)
            || text.StartsWith("0x", StringComparison.Ordinal)
                ? new UnionMember(UnionMemberKind.Int, "int")
                : new UnionMember(UnionMemberKind.Float, "float"),
        };

    private static string Of(string value) =>
        value switch
        {
            "true" => "True",
            "false" => "False",
            "nullptr" or "NULL" => "None",
            "{}" or "" => "...",
            _ when value[0] == '"' => IsPlainText(value) ? value : "...",
            _ => Number(value) ?? "...",
        };

    private static string? Number(string value)
    {
        var text = value.Replace(" ", "", StringComparison.Ordinal);
        var isHexadecimal = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        if (isHexadecimal)
            return text.AsSpan(2).IndexOfAnyExcept(HexadecimalDigits) < 0 && text.Length > 2 ? text : null;
        text = text.TrimEnd('u', 'U', 'l', 'L');
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return text.TrimStart('-', '+') is ['0', _, ..] ? null : whole.ToString(CultureInfo.InvariantCulture);
        text = text.TrimEnd('f', 'F');
        if (text.Length == 0 || text.AsSpan().IndexOfAnyExcept(FloatCharacters) >= 0)
            return null;
        return
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? Digits(number)
            : null;
    }

    private static string Digits(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text.Replace("E", "e", StringComparison.Ordinal);
    }

    private static bool IsPlainText(string value) =>
        value.Length >= 2 && value[^1] == '"' && value.AsSpan(1, value.Length - 2).IndexOfAny('"', '\\') < 0;
}
