using System.Text.RegularExpressions;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Queries;

/// <summary>A condition of a query.</summary>
internal sealed class QueryCondition
{
    private readonly QueryProperty _property;
    private readonly string _text;
    private readonly Regex? _pattern;
    private readonly bool _isNegated;

    /// <param name="property">What it looks at.</param>
    /// <param name="operation">One of <c>=</c>, <c>!=</c>, <c>~</c> and <c>!~</c>.</param>
    /// <param name="value">A text, or a regular expression after <c>~</c>.</param>
    /// <exception cref="ArgumentException">The value is not a regular expression.</exception>
    public QueryCondition(QueryProperty property, string operation, string value)
    {
        _property = property;
        _text = value;
        _isNegated = operation[0] == '!';
        // Without backtracking, no pattern of a user can keep the program busy.
        if (operation[^1] == '~')
            _pattern = new Regex(value, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    public bool Holds(Declaration declaration)
    {
        var actual = _property.Of(declaration);
        var holds = _pattern?.IsMatch(actual) ?? string.Equals(actual, _text, StringComparison.Ordinal);
        return holds != _isNegated;
    }
}
