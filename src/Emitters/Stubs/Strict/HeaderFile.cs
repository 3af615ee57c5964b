using System.Text;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A header by lines. Read as Latin-1, so that a column in bytes is one in characters; comments are given in UTF-8.</summary>
internal sealed class HeaderFile(string[] lines)
{
    /// <summary>How far above its line the comment of a declaration may end.</summary>
    private const int GapLines = 4;

    /// <summary>True when a name stands at the very line that castxml says, or a macro that makes such a member.</summary>
    public bool Declares(string name, int line)
    {
        if (line < 1 || line > lines.Length) return false;
        // "operator +" and "operator+" are the same.
        if (name.StartsWith("operator", StringComparison.Ordinal))
            return lines[line - 1].Replace(" ", "", StringComparison.Ordinal).Contains(name + "(", StringComparison.Ordinal);
        var plain = name.TrimStart('_', '~');
        return lines[line - 1].Contains(plain, StringComparison.Ordinal) || MakesAccessor(lines[line - 1], plain);
    }

    /// <summary>True when no other declaration ends between a comment and a line.</summary>
    public bool BelongTogether(TextRange comment, int line)
    {
        for (var index = Math.Max(comment.EndLine, 0); index < Math.Min(line - 1, lines.Length); index++)
            if (lines[index].AsSpan().IndexOfAny(';', '}') >= 0) return false;
        return comment.EndLine <= line;
    }

    /// <summary>The comment of a range; null when no documentation comment is exactly there.</summary>
    public string? CommentAt(TextRange range)
    {
        if (range.BeginLine < 1 || range.EndLine > lines.Length || range.EndLine < range.BeginLine) return null;
        if (range.BeginColumn < 1 || range.BeginColumn > lines[range.BeginLine - 1].Length || range.EndColumn > lines[range.EndLine - 1].Length + 1) return null;
        var text = new StringBuilder();
        for (var line = range.BeginLine; line <= range.EndLine; line++)
        {
            var from = line == range.BeginLine ? range.BeginColumn - 1 : 0;
            var to = line == range.EndLine ? range.EndColumn - 1 : lines[line - 1].Length;
            if (to < from) return null;
            text.Append(lines[line - 1], from, to - from).Append('\n');
        }
        var comment = text.ToString().TrimEnd('\n');
        return IsDocumentation(comment) ? Decode(comment) : null;
    }

    /// <summary>The comment that ends right above a line: what castxml leaves out for members of instantiated templates.</summary>
    public string? CommentAbove(int line)
    {
        if (line > lines.Length) return null;
        var end = line - 2;
        for (var skipped = 0; end >= 0 && skipped < GapLines && IsPartOfDeclaration(lines[end]); skipped++) end--;
        if (end < 0) return null;
        var last = lines[end].Trim();
        if (last.StartsWith("///", StringComparison.Ordinal)) return LineComments(end);
        if (!last.EndsWith("*/", StringComparison.Ordinal)) return null;
        var begin = end;
        while (begin >= 0 && !lines[begin].Contains("/*", StringComparison.Ordinal)) begin--;
        if (begin < 0) return null;
        var comment = string.Join('\n', lines[begin..(end + 1)]).Trim();
        return comment.StartsWith("/*", StringComparison.Ordinal) && IsDocumentation(comment) ? Decode(comment) : null;
    }

    private string LineComments(int end)
    {
        var begin = end;
        while (begin > 0 && lines[begin - 1].Trim().StartsWith("///", StringComparison.Ordinal)) begin--;
        return Decode(string.Join('\n', lines[begin..(end + 1)].Select(line => line.Trim())));
    }

    /// <summary><c>template &lt;…&gt;</c>, a result type on a line of its own, an attribute: nothing that ends a declaration.</summary>
    private static bool IsPartOfDeclaration(string line)
    {
        var text = line.Trim();
        return text.Length > 0 && text[^1] is not (';' or '}' or '{' or ':' or '/' or ')') && !text.StartsWith('*') && !text.StartsWith("//", StringComparison.Ordinal)
            && !text.StartsWith('#');
    }

    /// <summary><c>itkSetMacro(Radius, …)</c> makes <c>SetRadius</c>, and so on.</summary>
    private static bool MakesAccessor(string line, string name)
    {
        var open = line.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || !line.AsSpan(0, open).TrimEnd().EndsWith("Macro")) return false;
        var argument = line[(open + 1)..].Split(',', ')')[0].Trim();
        return argument.Length > 0 && name.Contains(argument, StringComparison.Ordinal)
            || name is "New" or "Clone" or "CreateAnother" or "GetNameOfClass";
    }

    private static bool IsDocumentation(string comment) =>
        (comment.StartsWith("/**", StringComparison.Ordinal) || comment.StartsWith("/*!", StringComparison.Ordinal)) && comment.EndsWith("*/", StringComparison.Ordinal) && comment.Length > 5
        || comment.StartsWith("///", StringComparison.Ordinal) || comment.StartsWith("//!", StringComparison.Ordinal);

    private static string Decode(string latin) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(latin));
}
