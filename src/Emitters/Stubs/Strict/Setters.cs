using System.Collections.Concurrent;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A keyword argument that calls a setter.</summary>
/// <param name="Setter">Its name.</param>
/// <param name="Snake">The keyword of a functional interface.</param>
/// <param name="Keyword">The keyword of <c>New</c>.</param>
/// <param name="Type">What it takes.</param>
internal readonly record struct SetterKeyword(string Setter, string Snake, string Keyword, PythonType Type);

/// <summary>What <c>New</c> of a class takes: its setters as keywords, its inputs by position. Safe for use by several threads.</summary>
internal sealed class Setters(TypeMapper types, WrappingProfile profile, ClassRegistry classes)
{
    private readonly ConcurrentDictionary<ConcreteClass, IReadOnlyList<SetterKeyword>> _known = new();
    private readonly ConcurrentDictionary<ConcreteClass, PythonType?> _inputs = new();
    private readonly ConcurrentDictionary<string, (string Snake, string Keyword)> _names = new(StringComparer.Ordinal);

    /// <summary>Keywords of a class and its bases, the class's own first; a setter of a derived class hides those of its bases.</summary>
    public IReadOnlyList<SetterKeyword> Of(ConcreteClass type) => _known.GetOrAdd(type, Find);

    /// <summary>What the first positional argument may be; null when the class takes no input.</summary>
    public PythonType? InputOf(ConcreteClass type) => _inputs.GetOrAdd(type, FindInput);

    private PythonType? FindInput(ConcreteClass type)
    {
        foreach (var setter in profile.StrictStubs.InputSetters)
        {
            foreach (var holder in type.Lineage())
            {
                var methods = holder.Model.Methods.Where(method => method.Name == setter && IsCallableWithOne(method)).ToList();
                if (methods.Count == 0) continue;
                var input = methods.Select(method => types.Argument(method.Parameters[0].Type)).Aggregate((left, right) => left.Or(right));
                return WithoutNone(input);
            }
        }
        return null;
    }

    /// <summary>The same where an object that has an output stands for it, too.</summary>
    public PythonType WithSources(PythonType input) => profile.StrictStubs.PipelineSources.Select(classes.Find).OfType<ConcreteClass>()
        .Aggregate(input, (taken, source) => taken.Or(PythonType.Of(source)));

    /// <summary>What the getter of the output gives; null when there is none.</summary>
    public PythonType? OutputOf(ConcreteClass type)
    {
        var getter = profile.StrictStubs.OutputGetter;
        foreach (var holder in type.Lineage())
            if (holder.Model.Methods.FirstOrDefault(method => method.Name == getter && method.Parameters.All(parameter => parameter.Default is not null)) is { } found)
                return types.Result(found.Result, getter);
        return null;
    }

    public static PythonType WithoutNone(PythonType type)
    {
        PythonType? rest = null;
        foreach (var atom in type.Atoms)
        {
            if (atom.Kind == AtomKind.None) continue;
            var single = PythonType.Of(atom);
            rest = rest?.Or(single) ?? single;
        }
        return rest ?? type;
    }

    private List<SetterKeyword> Find(ConcreteClass type)
    {
        var found = new List<SetterKeyword>();
        var prefix = profile.Functional.SetterPrefix;
        foreach (var group in type.Model.Methods.Where(method => IsSetter(method, prefix)).GroupBy(method => method.Name, StringComparer.Ordinal))
        {
            var callable = group.Where(IsCallableWithOne).Select(method => types.Argument(method.Parameters[0].Type)).ToList();
            if (callable.Count > 0) found.Add(KeywordOf(group.Key, callable.Aggregate((left, right) => left.Or(right))));
        }
        var hidden = type.Model.Methods.Select(method => method.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var parent in type.Bases)
            foreach (var inherited in Of(parent))
                if (hidden.Add(inherited.Setter)) found.Add(inherited);
        return found;
    }

    private SetterKeyword KeywordOf(string setter, PythonType type)
    {
        var (snake, keyword) = _names.GetOrAdd(setter, NamesOf);
        return new SetterKeyword(setter, snake, keyword, type);
    }

    /// <summary>The run time turns <c>a_name</c> into <c>SetAName</c>; a name that this does not lead back to is written as it is.</summary>
    private (string Snake, string Keyword) NamesOf(string setter)
    {
        var name = setter[profile.Functional.SetterPrefix.Length..];
        var snake = SnakeCase.Of(name);
        var back = string.Concat(snake.Split('_').Select(word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..]));
        return (snake, back == name ? PythonIdentifiers.Of(snake) : name);
    }

    private static bool IsSetter(WrapperMethod method, string prefix) =>
        method.Kind == WrapperMethodKind.Method && method.Name.Length > prefix.Length && method.Name.StartsWith(prefix, StringComparison.Ordinal)
        && char.IsAsciiLetterUpper(method.Name[prefix.Length]);

    private static bool IsCallableWithOne(WrapperMethod method) =>
        method.Parameters.Count > 0 && method.Parameters.Skip(1).All(parameter => parameter.Default is not null);
}
