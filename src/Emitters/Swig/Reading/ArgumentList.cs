namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>Splits lists in C++ and Python at the commas that stand outside of brackets and strings.</summary>
internal static class ArgumentList
{
    /// <summary>The items, trimmed; none for a blank text.</summary>
    /// <param name="text">The list without its parentheses.</param>
    /// <param name="anglesAreBrackets">True for C++ types, where a comma may separate template arguments.</param>
    public static List<string> Split(string text, bool anglesAreBrackets)
    {
        var items = new List<string>();
        if (string.IsNullOrWhiteSpace(text))
            return items;
        var (start, depth) = (0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter is '"' or '\'')
                index = EndOfString(text, index);
            else if (letter is '(' or '[' or '{' || (anglesAreBrackets && letter == '<'))
                depth++;
            else if (letter is ')' or ']' or '}' || (anglesAreBrackets && letter == '>'))
                depth--;
            else if (letter == ',' && depth <= 0)
            {
                items.Add(text[start..index].Trim());
                start = index + 1;
            }
        }
        items.Add(text[start..].Trim());
        return items;
    }

    private static int EndOfString(string text, int start)
    {
        for (var end = start + 1; end < text.Length; end++)
        {
            if (text[end] == '\\')
                end++;
            else if (text[end] == text[start])
                return end;
        }
        return start;
    }
}
