using System.Text;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// Template instantiations as text (docs/type-strings.md, "Template text"). Some results look odd: generated files
/// depend on them.
/// </summary>
internal static class TemplateText
{
    /// <summary>True when the last scope of a name has template arguments and nothing follows them.</summary>
    public static bool IsInstantiation(string text)
    {
        if (!text.Contains('<'))
            return false;
        var plain = text.Contains('(') ? WithoutParentheses(text) : text;
        var scope = plain.LastIndexOf("::", StringComparison.Ordinal);
        return plain.Contains('<') && plain.AsSpan(scope < 0 ? 0 : scope + 2).Contains('>');
    }

    /// <summary>Text before the template arguments; the whole text when it has none.</summary>
    public static string Name(string text) => IsInstantiation(text) ? text[..text.IndexOf('<')].Trim() : text;

    /// <summary>Template arguments; null when the text has no pair of angle brackets.</summary>
    public static IReadOnlyList<string>? Arguments(string text)
    {
        var first = text.IndexOf('<');
        var last = text.LastIndexOf('>');
        if (first < 0 || last < 0)
            return null;
        var inner = last <= first ? "" : text[(first + 1)..last].Trim();
        return inner.Contains('(') ? SplitWithParentheses(inner) : Split(inner);
    }

    /// <summary>An instantiation of <paramref name="name"/> without empty arguments.</summary>
    public static string Join(string name, IEnumerable<string> arguments) =>
        $"{name}<{string.Join(", ", arguments.Where(argument => argument.Length > 0))}>";

    private static List<string> Split(string text)
    {
        var pieces = new List<string>();
        var depth = 0;
        var start = 0;
        for (var position = 0; position < text.Length; position++)
        {
            var character = text[position];
            if (character == '<')
                depth++;
            else if (character == '>' && depth > 0)
                depth--;
            else if (character == '>' || (character == ',' && depth == 0))
            {
                pieces.Add(text[start..position].Trim());
                start = position + 1;
            }
        }
        pieces.Add(text[start..].Trim());
        return pieces;
    }

    // A block in parentheses behind a blank is cut out first and appended to the argument that contains its position.
    private static List<string> SplitWithParentheses(string text)
    {
        var blocks = new List<(int Place, string Text)>();
        var previous = 0;
        foreach (var (start, length) in Parentheses(text))
        {
            blocks.Add((start - previous, text.Substring(start, length)));
            previous = length;
        }
        var work = text;
        foreach (var block in blocks)
            work = work.Replace(block.Text, "", StringComparison.Ordinal);
        var pieces = Split(work);
        var reach = new int[pieces.Count];
        for (int index = 0, length = 0, sum = 0; index < pieces.Count; index++)
        {
            length += pieces[index].Length;
            reach[index] = sum += length;
        }
        foreach (var block in blocks)
        {
            var target = Array.FindIndex(reach, sum => sum >= block.Place);
            if (target >= 0)
                pieces[target] += block.Text;
        }
        return pieces;
    }

    private static string WithoutParentheses(string text)
    {
        var plain = new StringBuilder(text.Length);
        var position = 0;
        foreach (var (start, length) in Parentheses(text))
        {
            plain.Append(text, position, start - position);
            position = start + length;
        }
        return plain.Append(text, position, text.Length - position).ToString().Trim();
    }

    /// <summary>A white-space character, an opening parenthesis, and the shortest text up to a closing one.</summary>
    private static IEnumerable<(int Start, int Length)> Parentheses(string text)
    {
        for (var position = 0; position + 1 < text.Length; position++)
        {
            if (!char.IsWhiteSpace(text[position]) || text[position + 1] != '(')
                continue;
            var end = text.IndexOf(')', position + 2);
            if (end < 0)
                yield break;
            yield return (position, end + 1 - position);
            position = end;
        }
    }
}
