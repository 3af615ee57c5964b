using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Queries;

/// <summary>
/// Reads a query: <c>KIND [CONDITION] [&amp; CONDITION]...</c>, where a condition is <c>[KIND.]PROPERTY OPERATOR
/// VALUE</c>. A value ends at <c> &amp; </c>, or is in double quotes.
/// </summary>
internal sealed class QueryParser(string text)
{
    private static readonly string[] Operators = ["!=", "!~", "=", "~"];

    private readonly List<QueryCondition> _conditions = [];
    private readonly List<QueryCondition> _memberConditions = [];
    private QueryKind? _memberKind;
    private int _position;

    public DeclarationQuery Parse()
    {
        var kind = ReadKind();
        SkipSpaces();
        // The conditions may also begin with an ampersand.
        if (!TryTake("&") && IsAtEnd)
            return Build(kind);
        do ReadCondition();
        while (TryTake("&"));
        return IsAtEnd ? Build(kind) : throw Wrong("expected '&' or the end of the query.");
    }

    private bool IsAtEnd => _position == text.Length;

    private DeclarationQuery Build(QueryKind kind) =>
        new()
        {
            Kind = kind,
            Conditions = _conditions,
            MemberKind = _memberKind,
            MemberConditions = _memberConditions,
        };

    private void ReadCondition()
    {
        SkipSpaces();
        var isMember = WordEnd() is var end && end < text.Length && text[end] == '.';
        if (isMember)
        {
            var start = _position;
            var kind = ReadKind();
            if (_memberKind is not null && _memberKind != kind)
                throw Wrong($"the query already asks for members of the kind '{_memberKind.Name}'.", start);
            (_memberKind, _position) = (kind, _position + 1);
        }
        var property = Find(QueryProperty.All, item => item.Name, "a property");
        SkipSpaces();
        var operation =
            Operators.FirstOrDefault(candidate =>
                text.AsSpan(_position).StartsWith(candidate, StringComparison.Ordinal)
            ) ?? throw Wrong("expected one of the operators =, !=, ~ and !~.");
        _position += operation.Length;
        var at = _position;
        var value = ReadValue();
        try
        {
            (isMember ? _memberConditions : _conditions).Add(new QueryCondition(property, operation, value));
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            // The latter is a pattern that needs backtracking.
            throw Wrong($"this is not a regular expression that can be used here: {failure.Message}", at);
        }
    }

    private QueryKind ReadKind() => Find(QueryKind.All, item => item.Name, "a kind of declaration");

    private T Find<T>(IReadOnlyList<T> known, Func<T, string> nameOf, string what)
        where T : class
    {
        SkipSpaces();
        var end = WordEnd();
        var word = text[_position..end];
        var found = known.FirstOrDefault(item => nameOf(item) == word);
        if (found is null)
            throw Wrong(
                $"expected {what}: {string.Join(", ", known.Select(nameOf))}.{Suggestion.For(word, known.Select(nameOf))}"
            );
        _position = end;
        return found;
    }

    private int WordEnd()
    {
        var end = _position;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return end;
    }

    private string ReadValue()
    {
        SkipSpaces();
        if (_position < text.Length && text[_position] == '"')
        {
            var close = text.IndexOf('"', _position + 1);
            if (close < 0)
                throw Wrong("this quotation mark has no counterpart.");
            var quoted = text[(_position + 1)..close];
            _position = close + 1;
            SkipSpaces();
            return quoted;
        }
        // A type may end with an ampersand of its own, which no condition follows.
        var end = text.IndexOf(" & ", _position, StringComparison.Ordinal);
        var value = text[_position..(end < 0 ? text.Length : end)].Trim();
        if (value.Length == 0)
            throw Wrong("expected a value; write \"\" for an empty one.");
        _position = end < 0 ? text.Length : end + 1;
        return value;
    }

    private bool TryTake(string token)
    {
        SkipSpaces();
        if (!text.AsSpan(_position).StartsWith(token, StringComparison.Ordinal))
            return false;
        _position += token.Length;
        return true;
    }

    private void SkipSpaces()
    {
        while (_position < text.Length && text[_position] == ' ')
            _position++;
    }

    private WrapgenException Wrong(string reason, int? at = null) =>
        new(Rules.WrongQuery(text, (at ?? _position) + 1, reason));
}
