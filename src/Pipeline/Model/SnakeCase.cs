using System.Text;

namespace Wrapgen.Pipeline.Model;

/// <summary>C++ names in the style of Python functions (docs/wrapping-rules.md, "Snake case").</summary>
internal static class SnakeCase
{
    /// <summary><c>MedianImageFilter</c> to <c>median_image_filter</c>.</summary>
    public static string Of(string name)
    {
        var words = SeparateAcronyms(SeparateWords(name)).ToLowerInvariant();
        return words.Replace("__", "_", StringComparison.Ordinal);
    }

    /// <summary>
    /// Puts an underscore before each capital that precedes a lower-case letter, except at the start.
    /// </summary>
    private static string SeparateWords(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var position = 0; position < name.Length; )
        {
            text.Append(name[position++]);
            if (
                position + 1 >= name.Length
                || !char.IsAsciiLetterUpper(name[position])
                || !char.IsAsciiLetterLower(name[position + 1])
            )
                continue;
            text.Append('_').Append(name[position++]);
            while (position < name.Length && char.IsAsciiLetterLower(name[position]))
                text.Append(name[position++]);
        }
        return text.ToString();
    }

    /// <summary>Puts an underscore between a lower-case letter or digit and a capital.</summary>
    private static string SeparateAcronyms(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var position = 0; position < name.Length; position++)
        {
            if (
                position > 0
                && char.IsAsciiLetterUpper(name[position])
                && (char.IsAsciiLetterLower(name[position - 1]) || char.IsAsciiDigit(name[position - 1]))
            )
                text.Append('_');
            text.Append(name[position]);
        }
        return text.ToString();
    }
}
