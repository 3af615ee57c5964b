using System.Diagnostics.CodeAnalysis;

namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>
/// A position in the text of an interface file. It never fails: what is not closed ends where the text ends.
/// </summary>
internal sealed class SwigScanner(string text)
{
    public int Position { get; private set; }

    public bool IsAtEnd => Position >= text.Length;

    /// <summary>The next character; a null character at the end.</summary>
    public char Next => IsAtEnd ? '\0' : text[Position];

    /// <summary>Skips white space and comments.</summary>
    public void SkipBlank()
    {
        while (!IsAtEnd)
        {
            if (char.IsWhiteSpace(text[Position]))
                Position++;
            else if (!TrySkipComment())
                return;
        }
    }

    public void Skip(int count) => Position = Math.Min(text.Length, Position + count);

    /// <summary>Goes back to an earlier position.</summary>
    public void Return(int position) => Position = position;

    /// <summary>Skips a token if it is next.</summary>
    public bool TrySkip(string token)
    {
        if (!IsNext(token))
            return false;
        Position += token.Length;
        return true;
    }

    public bool IsNext(string token) => string.CompareOrdinal(text, Position, token, 0, token.Length) == 0;

    /// <summary>Takes an identifier; an empty string if none is next.</summary>
    public string TakeIdentifier()
    {
        var start = Position;
        while (!IsAtEnd && IsIdentifierPart(text[Position]))
            Position++;
        return text[start..Position];
    }

    /// <summary>Takes what is left of the line; a backslash at its end continues it.</summary>
    public string TakeLine()
    {
        var start = Position;
        while (!IsAtEnd && (text[Position] != '\n' || (Position > start && text[Position - 1] == '\\')))
            Position++;
        return text[start..Position].Replace("\\\n", " ", StringComparison.Ordinal).Trim();
    }

    /// <summary>Takes everything before a token, and skips the token.</summary>
    public string TakeThrough(string token)
    {
        var end = text.IndexOf(token, Position, StringComparison.Ordinal);
        var taken = end < 0 ? text[Position..] : text[Position..end];
        Position = end < 0 ? text.Length : end + token.Length;
        return taken;
    }

    /// <summary>Takes the content of parentheses or braces, if they are next.</summary>
    public bool TryTakeGroup(char open, char close, [NotNullWhen(true)] out string? content)
    {
        content = null;
        if (Next != open)
            return false;
        var start = ++Position;
        for (var depth = 1; !IsAtEnd; )
        {
            if (TrySkipComment() || TrySkipLiteral())
                continue;
            var letter = text[Position++];
            if (letter == open)
                depth++;
            else if (letter == close && --depth == 0)
            {
                content = text[start..(Position - 1)];
                return true;
            }
        }
        content = text[start..];
        return true;
    }

    /// <summary>
    /// Takes a block of code: <c>%{ … %}</c>, <c>{ … }</c> or a string. Returns false if none of these is next.
    /// </summary>
    public bool TryTakeBlock([NotNullWhen(true)] out string? content)
    {
        SkipBlank();
        if (TrySkip("%{"))
        {
            content = TakeThrough("%}");
            return true;
        }
        if (TryTakeGroup('{', '}', out content))
            return true;
        if (Next != '"')
            return false;
        var start = Position + 1;
        _ = TrySkipLiteral();
        content = text[Math.Min(start, text.Length)..Math.Max(start, Position - 1)];
        return true;
    }

    /// <summary>
    /// Takes a declaration up to its semicolon, or to the brace of its body, which is not taken.
    /// </summary>
    public string TakeDeclaration()
    {
        var start = Position;
        for (var depth = 0; !IsAtEnd; )
        {
            if (TrySkipComment() || TrySkipLiteral())
                continue;
            var letter = text[Position];
            if (depth == 0 && letter is ';' or '{' or '}' || (letter == '%' && IsNext("%{")))
                break;
            if (letter == '(')
                depth++;
            else if (letter == ')')
                depth--;
            Position++;
        }
        return text[start..Position].Trim();
    }

    public static bool IsIdentifierPart(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';

    private bool TrySkipComment()
    {
        if (Next != '/')
            return false;
        if (IsNext("//"))
            _ = TakeThrough("\n");
        else if (IsNext("/*"))
            _ = TakeThrough("*/");
        else
            return false;
        return true;
    }

    /// <summary>
    /// Skips a string or character. A quote without its counterpart on the line is a character like any other, such as
    /// the apostrophe in a comment of Python.
    /// </summary>
    private bool TrySkipLiteral()
    {
        var quote = text[Position];
        if (quote is not ('"' or '\''))
            return false;
        for (var end = Position + 1; end < text.Length && text[end] != '\n'; end++)
        {
            if (text[end] == '\\')
                end++;
            else if (text[end] == quote)
            {
                Position = end + 1;
                return true;
            }
        }
        return false;
    }
}
