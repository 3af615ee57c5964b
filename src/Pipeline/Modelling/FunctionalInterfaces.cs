using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Modelling;

/// <summary>
/// Finds the classes that get a snake-case function, and its arguments (docs/wrapping-rules.md, "Functional
/// interfaces").
/// </summary>
internal sealed class FunctionalInterfaces(WrappingProfile profile, PythonHints hints)
{
    private readonly FunctionalRules _rules = profile.Functional;

    /// <summary>The functions of these wrapped classes, in the order in which the interface file has them.</summary>
    public EquatableArray<FunctionalInterface> Of(IEnumerable<Declaration> classes)
    {
        var candidates = classes
            .Where(IsFunctional)
            .Distinct()
            .Select(type => (Name: ShortName(type), Text: type.ToString(), Class: type))
            .OrderBy(item => item.Name, StringComparer.Ordinal)
            .ThenBy(item => item.Text, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return EquatableArray.From(
            from item in candidates.ToList()
            let snake = SnakeCase.Of(item.Name)
            where seen.Add(snake)
            select Function(snake, item.Name, item.Class)
        );
    }

    private bool IsFunctional(Declaration type) =>
        (
            _rules.RootClass.Length > 0
            && !type.IsAbstract
            && RecursiveBases.Of(type).Any(parent => parent.Class.Name == _rules.RootClass)
        ) || _rules.ExtraClasses.Contains(ShortName(type));

    private FunctionalInterface Function(string snake, string name, Declaration type)
    {
        var bases = RecursiveBases.Of(type).Select(parent => parent.Class).ToList();
        return new FunctionalInterface(
            snake,
            name,
            FirstHint(_rules.InputHints, bases),
            FirstHint(_rules.ResultHints, bases),
            Keywords(type, bases)
        );
    }

    private string? FirstHint(EquatableArray<PrefixHint> prefixes, List<Declaration> bases)
    {
        foreach (var hint in prefixes)
            if (bases.Any(parent => parent.Name.StartsWith(hint.Prefix, StringComparison.Ordinal)))
                return $"{profile.Runtime.TypesAlias}.{hint.Type}";
        return null;
    }

    private EquatableArray<KeywordArgument> Keywords(Declaration type, List<Declaration> bases)
    {
        var types = new Dictionary<string, List<TypeNode>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var holder in bases.TakeWhile(parent => parent.Name != _rules.RootClass).Prepend(type))
        {
            foreach (var setter in holder.Members)
            {
                if (!IsSetter(setter))
                    continue;
                // Grouped by keyword and not by setter, because a Python function cannot take the same keyword twice.
                var name = SnakeCase.Of(setter.Name[_rules.SetterPrefix.Length..]);
                if (!types.TryGetValue(name, out var seen))
                {
                    types[name] = seen = [];
                    order.Add(name);
                }
                var argument = setter.Arguments[0].Type;
                if (seen.TrueForAll(known => known.Text != argument.Text))
                    seen.Add(argument);
            }
        }
        return EquatableArray.From(order.Select(name => new KeywordArgument(name, Union(types[name]))));
    }

    private bool IsSetter(Declaration member) =>
        member.Kind == DeclarationKind.MemberFunction
        && member.Access == AccessSpecifier.Public
        && member.Name.Length > _rules.SetterPrefix.Length
        && member.Name.StartsWith(_rules.SetterPrefix, StringComparison.Ordinal)
        && !_rules.ExcludedSetters.Contains(member.Name[_rules.SetterPrefix.Length..])
        && member.Arguments.Count > 0;

    private string? Union(List<TypeNode> types)
    {
        var found = types.Select(hints.ForFunction).OfType<string>().Order(StringComparer.Ordinal).ToList();
        return found.Count switch
        {
            0 => null,
            1 => found[0],
            _ => $"Union[{string.Join(", ", found)}]",
        };
    }

    private static string ShortName(Declaration type) =>
        type.Name.IndexOf('<') is >= 0 and var bracket ? type.Name[..bracket] : type.Name;
}
