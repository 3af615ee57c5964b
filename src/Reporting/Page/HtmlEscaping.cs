using System.Buffers;
using System.Text;

namespace Wrapgen.Reporting.Page;

/// <summary>Makes text safe in HTML, both between tags and in quoted attributes.</summary>
internal static class HtmlEscaping
{
    private static readonly SearchValues<char> Special = SearchValues.Create(SpecialCharacters());

    public static string Escape(string text)
    {
        var next = text.AsSpan().IndexOfAny(Special);
        if (next < 0)
            return text;
        var result = new StringBuilder(text.Length + 16).Append(text, 0, next);
        foreach (var character in text.AsSpan(next))
        {
            if (Special.Contains(character))
                result.Append(EntityOf(character));
            else
                result.Append(character);
        }
        return result.ToString();
    }

    private static string EntityOf(char character) =>
        character switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            // HTML has no place for control characters other than white space.
            _ => "\uFFFD",
        };

    private static string SpecialCharacters() =>
        "&<>\"'\u007F" + string.Concat(Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\n']));
}
