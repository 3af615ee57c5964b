using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Compat;

/// <summary>
/// Recognizes Python expressions that can stand as type annotations: names, dotted names, subscripts, unions, strings,
/// numbers, <c>...</c>, and lists and tuples of these inside subscripts. It accepts nothing that Python's parser
/// rejects.
/// </summary>
internal ref struct PythonAnnotation
{
    /// <summary>Deeper nesting than any type has. The limit keeps malformed text from exhausting the stack.</summary>
    private const int MaximalDepth = 32;

    private ReadOnlySpan<char> _rest;
    private int _depth;

    private PythonAnnotation(ReadOnlySpan<char> text) => _rest = text;

    /// <summary>Returns true if <paramref name="text"/> is such an expression.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        var annotation = new PythonAnnotation(text);
        return annotation.Union() && annotation._rest.IsEmpty;
    }

    /// <summary><c>A | B</c></summary>
    private bool Union()
    {
        do
        {
            if (!Primary())
                return false;
        } while (Take('|'));
        return true;
    }

    /// <summary><c>a.b[c].d</c></summary>
    private bool Primary()
    {
        SkipSpaces();
        if (_rest.StartsWith("..."))
        {
            _rest = _rest[3..];
            SkipSpaces();
            return true;
        }
        if (_rest is ['"' or '\'', ..])
            return Text();
        if (_rest is [>= '0' and <= '9', ..])
            return Number();
        if (_rest is ['[' or '(', ..])
            return Items();
        if (!Name(isAttribute: false))
            return false;
        while (true)
        {
            if (Take('.'))
            {
                if (!Name(isAttribute: true))
                    return false;
            }
            else if (_rest is ['[', ..])
            {
                if (!Subscript())
                    return false;
            }
            else
                return true;
        }
    }

    private bool Subscript() => _rest is not ['[', ']', ..] && Items(isSubscript: true);

    /// <summary>A bracketed list of expressions; the comma behind the last one is optional.</summary>
    private bool Items(bool isSubscript = false)
    {
        if (++_depth > MaximalDepth)
            return false;
        var close = _rest[0] == '[' ? ']' : ')';
        _rest = _rest[1..];
        SkipSpaces();
        var isEmpty = true;
        while (!Take(close))
        {
            if (!Union())
                return false;
            isEmpty = false;
            if (Take(','))
                continue;
            if (!Take(close))
                return false;
            break;
        }
        _depth--;
        return !(isSubscript && isEmpty);
    }

    /// <summary>A name; at the beginning of an expression also <c>None</c>, <c>True</c> or <c>False</c>.</summary>
    private bool Name(bool isAttribute)
    {
        SkipSpaces();
        var length = 0;
        while (
            length < _rest.Length
            && (
                char.IsAsciiLetter(_rest[length])
                || _rest[length] == '_'
                || length > 0 && char.IsAsciiDigit(_rest[length])
            )
        )
            length++;
        var name = _rest[..length];
        if (length == 0 || (PythonKeywords.Contains(name) && (isAttribute || !PythonKeywords.IsValue(name))))
            return false;
        _rest = _rest[length..];
        SkipSpaces();
        return true;
    }

    /// <summary>A string of one line without escapes.</summary>
    private bool Text()
    {
        var quote = _rest[0];
        var length = _rest[1..].IndexOf(quote);
        if (length < 0 || _rest.Slice(1, length).IndexOfAny('\\', '\n', '\r') >= 0)
            return false;
        _rest = _rest[(length + 2)..];
        // Three quotes would begin a string of another kind.
        if (_rest is ['"' or '\'', ..])
            return false;
        SkipSpaces();
        return true;
    }

    /// <summary>A decimal whole number.</summary>
    private bool Number()
    {
        var length = _rest.IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? _rest : _rest[..length];
        if (digits.Length > 1 && digits[0] == '0')
            return false;
        _rest = _rest[digits.Length..];
        if (_rest is [var next, ..] && (char.IsLetterOrDigit(next) || next is '_' or '.'))
            return false;
        SkipSpaces();
        return true;
    }

    private bool Take(char expected)
    {
        if (_rest.IsEmpty || _rest[0] != expected)
            return false;
        _rest = _rest[1..];
        SkipSpaces();
        return true;
    }

    private void SkipSpaces() => _rest = _rest.TrimStart(' ');
}
