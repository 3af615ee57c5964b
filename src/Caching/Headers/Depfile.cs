using System.Text;

namespace Wrapgen.Caching.Headers;

/// <summary>Reads and writes the list of a unit's files in make syntax.</summary>
internal static class Depfile
{
    /// <summary>
    /// The prerequisites of the rule, in order and without duplicates; null when the text is not a rule.
    /// </summary>
    public static IReadOnlyList<string>? Parse(string text)
    {
        var start = EndOfTarget(text);
        if (start < 0)
            return null;
        var files = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var name = new StringBuilder();
        for (var i = start; i <= text.Length; i++)
        {
            var character = i < text.Length ? text[i] : '\n';
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (!char.IsWhiteSpace(character))
            {
                i += AppendCharacter(name, character, next);
                continue;
            }
            if (name.Length > 0 && seen.Add(name.ToString()))
                files.Add(name.ToString());
            name.Clear();
        }
        return files;
    }

    /// <summary>One rule, with every path escaped for make and Ninja.</summary>
    public static string Format(string target, IEnumerable<string> files)
    {
        var text = new StringBuilder(Escape(target)).Append(':');
        foreach (var file in files)
            text.Append(" \\\n  ").Append(Escape(file));
        return text.Append('\n').ToString();
    }

    private static int AppendCharacter(StringBuilder name, char character, char next)
    {
        switch (character, next)
        {
            case ('\\', '\n' or '\r'):
                return 0;
            case ('\\', ' ' or '#'):
                name.Append(next);
                return 1;
            case ('$', '$'):
                name.Append('$');
                return 1;
            default:
                name.Append(character);
                return 0;
        }
    }

    /// <summary>A colon ends the target when white space follows. The one in <c>C:\x</c> does not.</summary>
    private static int EndOfTarget(string text)
    {
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
            if (colon + 1 == text.Length || char.IsWhiteSpace(text[colon + 1]))
                return colon + 1;
        return -1;
    }

    private static string Escape(string path) =>
        path.Replace("$", "$$", StringComparison.Ordinal)
            .Replace("#", "\\#", StringComparison.Ordinal)
            .Replace(" ", "\\ ", StringComparison.Ordinal);
}
