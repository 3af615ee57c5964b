using System.Text;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>A header as lines. Each byte becomes a character: only ASCII matters here, in any encoding.</summary>
internal sealed class HeaderText(byte[] content)
{
    private readonly string[] _lines = Encoding.Latin1.GetString(content).Split('\n');

    /// <summary>Number of lines.</summary>
    public int Count => _lines.Length;

    /// <summary>A line without its line comment and trailing blanks; empty when there is no such line.</summary>
    /// <param name="line">One-based line.</param>
    public ReadOnlySpan<char> CodeAt(int line)
    {
        if (line < 1 || line > _lines.Length)
            return [];
        var text = _lines[line - 1].AsSpan();
        var comment = text.IndexOf("//");
        return (comment < 0 ? text : text[..comment]).TrimEnd();
    }
}
