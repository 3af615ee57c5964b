using System.Text;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A header by lines, in bytes, because castxml counts columns in bytes. Comments are UTF-8.</summary>
internal sealed class HeaderFile
{
    /// <summary>How many lines above a declaration its comment may end.</summary>
    private const int GapLines = 4;

    private readonly byte[] _content;
    private readonly int[] _starts;

    public HeaderFile(byte[] content)
    {
        _content = content;
        _starts = new int[content.AsSpan().Count((byte)'\n') + (content is [.., not (byte)'\n'] ? 1 : 0)];
        for (var line = 1; line < _starts.Length; line++)
            _starts[line] = _starts[line - 1] + content.AsSpan(_starts[line - 1]).IndexOf((byte)'\n') + 1;
    }

    /// <summary>
    /// True when the line that castxml states contains the name, or a macro that declares such a member.
    /// </summary>
    public bool Declares(string name, int line)
    {
        if (line < 1 || line > _starts.Length)
            return false;
        var text = TextOf(line - 1);
        // "operator +" and "operator+" are the same.
        if (name.StartsWith("operator", StringComparison.Ordinal))
            return text.Replace(" ", "", StringComparison.Ordinal).Contains(name + "(", StringComparison.Ordinal);
        var plain = name.TrimStart('_', '~');
        return text.Contains(plain, StringComparison.Ordinal) || MakesAccessor(text, plain);
    }

    /// <summary>True when no other declaration ends between a comment and a line.</summary>
    public bool BelongTogether(TextRange comment, int line)
    {
        for (var index = Math.Max(comment.EndLine, 0); index < Math.Min(line - 1, _starts.Length); index++)
            if (Line(index).IndexOfAny((byte)';', (byte)'}') >= 0)
                return false;
        return comment.EndLine <= line;
    }

    /// <summary>The documentation comment of a range; null when the range is not exactly one.</summary>
    public string? CommentAt(TextRange range)
    {
        if (range.BeginLine < 1 || range.EndLine > _starts.Length || range.EndLine < range.BeginLine)
            return null;
        if (range.BeginColumn < 1 || range.BeginColumn > Line(range.BeginLine - 1).Length)
            return null;
        if (range.EndColumn < 1 || range.EndColumn > Line(range.EndLine - 1).Length + 1)
            return null;
        var (first, last) = (
            _starts[range.BeginLine - 1] + range.BeginColumn - 1,
            _starts[range.EndLine - 1] + range.EndColumn - 1
        );
        return first <= last ? Documentation(_content.AsSpan(first..last)) : null;
    }

    /// <summary>
    /// The comment that ends directly above a line. castxml omits these comments for members of instantiated templates.
    /// </summary>
    public string? CommentAbove(int line)
    {
        if (line > _starts.Length)
            return null;
        var end = line - 2;
        for (var skipped = 0; end >= 0 && skipped < GapLines && IsPartOfDeclaration(TextOf(end)); skipped++)
            end--;
        if (end < 0)
            return null;
        var last = TextOf(end).Trim();
        if (last.StartsWith("///", StringComparison.Ordinal))
            return LineComments(end);
        if (!last.EndsWith("*/", StringComparison.Ordinal))
            return null;
        var begin = end;
        while (begin >= 0 && Line(begin).IndexOf("/*"u8) < 0)
            begin--;
        return begin < 0
            ? null
            : Documentation(_content.AsSpan(_starts[begin]..(_starts[end] + Line(end).Length)).Trim(" \t"u8));
    }

    private ReadOnlySpan<byte> Line(int index)
    {
        var end = index + 1 < _starts.Length ? _starts[index + 1] : _content.Length;
        return _content.AsSpan(_starts[index]..end).TrimEnd("\r\n"u8);
    }

    private string TextOf(int index) => Encoding.Latin1.GetString(Line(index));

    private static string? Documentation(ReadOnlySpan<byte> text)
    {
        var comment = Encoding.UTF8.GetString(text).Replace("\r", "", StringComparison.Ordinal);
        return IsDocumentation(comment) ? comment : null;
    }

    private string LineComments(int end)
    {
        var begin = end;
        while (begin > 0 && TextOf(begin - 1).Trim().StartsWith("///", StringComparison.Ordinal))
            begin--;
        return string.Join(
            '\n',
            Enumerable.Range(begin, end - begin + 1).Select(index => Encoding.UTF8.GetString(Line(index)).Trim())
        );
    }

    /// <summary>
    /// <c>template &lt;…&gt;</c>, a result type on a line of its own, or an attribute, none of which ends a
    /// declaration.
    /// </summary>
    private static bool IsPartOfDeclaration(string line)
    {
        var text = line.Trim();
        return text.Length > 0
            && text[^1] is not (';' or '}' or '{' or ':' or '/' or ')')
            && !text.StartsWith('*')
            && !text.StartsWith("//", StringComparison.Ordinal)
            && !text.StartsWith('#');
    }

    /// <summary><c>itkSetMacro(Radius, …)</c> declares <c>SetRadius</c>, and so on.</summary>
    private static bool MakesAccessor(string line, string name)
    {
        var open = line.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || !line.AsSpan(0, open).TrimEnd().EndsWith("Macro"))
            return false;
        var argument = line[(open + 1)..].Split(',', ')')[0].Trim();
        return argument.Length > 0 && name.Contains(argument, StringComparison.Ordinal)
            || name is "New" or "Clone" or "CreateAnother" or "GetNameOfClass";
    }

    private static bool IsDocumentation(string comment) =>
        (comment.StartsWith("/**", StringComparison.Ordinal) || comment.StartsWith("/*!", StringComparison.Ordinal))
            && comment.EndsWith("*/", StringComparison.Ordinal)
            && comment.Length > 5
        || comment.StartsWith("///", StringComparison.Ordinal)
        || comment.StartsWith("//!", StringComparison.Ordinal);
}
