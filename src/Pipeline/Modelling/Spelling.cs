using System.Text;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>Replaces a C++ spelling wherever it occurs. White space inside angle brackets does not matter.</summary>
internal static class Spelling
{
    public static string Replace(string text, SpellingRule rule)
    {
        var bracket = rule.From.IndexOf('<');
        var head = bracket < 0 ? rule.From : rule.From[..(bracket + 1)];
        if (!text.Contains(head, StringComparison.Ordinal))
            return text;
        if (bracket < 0)
            return text.Replace(rule.From, rule.To, StringComparison.Ordinal);
        var result = new StringBuilder(text.Length);
        for (var position = 0; position < text.Length; )
        {
            var length = MatchAt(text, position, rule.From, head.Length);
            if (length > 0)
                result.Append(rule.To);
            else
                result.Append(text[position]);
            position += Math.Max(length, 1);
        }
        return result.ToString();
    }

    /// <summary>Length of the spelling at a position; 0 when the text has another spelling there.</summary>
    private static int MatchAt(string text, int position, string spelling, int headLength)
    {
        if (string.CompareOrdinal(text, position, spelling, 0, headLength) != 0)
            return 0;
        var at = position + headLength;
        foreach (var expected in spelling.AsSpan(headLength))
        {
            if (expected == ' ')
                continue;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length || text[at++] != expected)
                return 0;
        }
        return at - position;
    }
}
