using System.Text;

namespace Wrapgen.Caching.Commands;

/// <summary>
/// Expands <c>@FILE</c> arguments as clang does: words are separated by white space, quotes and backslashes work as in
/// a GNU shell, and files may nest.
/// </summary>
internal static class ResponseFile
{
    private const int MaximumDepth = 16;

    /// <summary>The arguments with every readable response file replaced by what it holds.</summary>
    /// <param name="arguments">Arguments as given.</param>
    /// <param name="opened">Receives the path of each file read.</param>
    public static List<string> Expand(IEnumerable<string> arguments, List<string> opened)
    {
        var result = new List<string>();
        foreach (var argument in arguments)
            Expand(argument, result, opened, 0);
        return result;
    }

    private static void Expand(string argument, List<string> result, List<string> opened, int depth)
    {
        // clang leaves the argument alone, too, when the file does not exist.
        if (argument.Length < 2 || argument[0] != '@' || depth > MaximumDepth || !File.Exists(argument[1..]))
        {
            result.Add(argument);
            return;
        }
        opened.Add(argument[1..]);
        foreach (var token in Tokens(File.ReadAllText(argument[1..])))
            Expand(token, result, opened, depth + 1);
    }

    internal static IEnumerable<string> Tokens(string text)
    {
        var token = new StringBuilder();
        var started = false;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '\\' && i + 1 < text.Length)
            {
                token.Append(text[++i]);
                started = true;
            }
            else if (quote != '\0')
            {
                if (character == quote)
                    quote = '\0';
                else
                    token.Append(character);
            }
            else if (character is '"' or '\'')
            {
                quote = character;
                started = true;
            }
            else if (char.IsWhiteSpace(character))
            {
                if (started)
                    yield return token.ToString();
                token.Clear();
                started = false;
            }
            else
            {
                token.Append(character);
                started = true;
            }
        }
        if (started)
            yield return token.ToString();
    }
}
