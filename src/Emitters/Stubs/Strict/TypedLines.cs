using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// The lines of a profile for members that interface files add to a class. Code in Python has no types, so these lines
/// state them; whether a class has the member is for the interface files to say.
/// </summary>
internal sealed class TypedLines
{
    private readonly Dictionary<string, List<string>> _lines = new(StringComparer.Ordinal);

    private TypedLines(ClassAddition? rule)
    {
        var decorators = new List<string>();
        foreach (var line in rule?.Members ?? [])
        {
            decorators.Add(line);
            if (NameOf(line) is not { } name)
                continue;
            if (_lines.TryGetValue(name, out var known))
                known.AddRange(decorators);
            else
                _lines[name] = [.. decorators];
            decorators.Clear();
        }
    }

    /// <summary>The lines of the first rule for a class with this C++ name, template arguments included.</summary>
    public static TypedLines Of(StrictStubRules rules, string cppText) => new(RuleOf(rules, cppText));

    /// <summary>The first rule for a class with this C++ name.</summary>
    public static ClassAddition? RuleOf(StrictStubRules rules, string cppText)
    {
        foreach (var rule in rules.Additions.AsSpan())
            if (
                cppText == rule.Start
                || (rule.Start.EndsWith('<') && cppText.StartsWith(rule.Start, StringComparison.Ordinal))
            )
                return rule;
        return null;
    }

    /// <summary>The lines of a member, with its decorators and all its overloads; null when there are none.</summary>
    public IReadOnlyList<string>? Find(string name) => _lines.GetValueOrDefault(name);

    /// <summary>All lines of members whose names are not among these.</summary>
    public IEnumerable<string> Except(IReadOnlySet<string> names) =>
        _lines.Where(member => !names.Contains(member.Key)).SelectMany(member => member.Value);

    /// <summary>The lines that declare variables, by name.</summary>
    public static Dictionary<string, string> VariablesOf(IEnumerable<string> lines) =>
        lines
            .Where(line => NameOf(line) is null && line.Contains(": ", StringComparison.Ordinal))
            .ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)], StringComparer.Ordinal);

    /// <summary>The name of the method that a line defines; null for other lines.</summary>
    public static string? NameOf(string line) =>
        line.StartsWith("def ", StringComparison.Ordinal) ? line[4..line.IndexOf('(', StringComparison.Ordinal)] : null;
}
