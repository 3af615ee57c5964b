using System.Collections.Concurrent;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>A keyword argument that calls a setter.</summary>
/// <param name="Setter">Its name.</param>
/// <param name="Names">Its names in Python.</param>
/// <param name="Type">What it accepts.</param>
internal sealed record SetterKeyword(string Setter, SetterNames Names, PythonType Type);

/// <summary>Python's names for a setter.</summary>
/// <param name="Snake">The keyword of a functional interface.</param>
/// <param name="Keywords">The keywords of <c>New</c>.</param>
internal sealed record SetterNames(string Snake, string[] Keywords);

/// <summary>The setters of one class.</summary>
/// <param name="Keywords">Keywords of the class and its bases, its own first.</param>
/// <param name="Inputs">What each input setter of the class itself accepts; null when the class has none.</param>
internal sealed record ClassSetters(List<SetterKeyword> Keywords, PythonType?[]? Inputs);

/// <summary>
/// What <c>New</c> of a class accepts: setters as keywords, inputs by position. Safe for use by several threads.
/// </summary>
internal sealed class Setters(TypeMapper types, WrappingProfile profile, ClassRegistry classes)
{
    private readonly ConcurrentDictionary<string, SetterNames> _names = new(StringComparer.Ordinal);
    private readonly string _prefix = profile.Functional.SetterPrefix;
    private readonly ClassSetters?[] _known = new ClassSetters?[classes.Count];
    private readonly string[] _inputSetters = [.. profile.StrictStubs.InputSetters];
    private readonly ConcreteClass[] _data =
    [
        .. profile.StrictStubs.PipelineData.Select(classes.Find).OfType<ConcreteClass>(),
    ];

    /// <summary>
    /// Keywords of a class and its bases, the class's own first; a setter of a derived class hides those of its bases.
    /// </summary>
    public List<SetterKeyword> KeywordsOf(ConcreteClass type) => Of(type).Keywords;

    /// <summary>The type of the first positional argument; null when the class has no input.</summary>
    public PythonType? InputOf(ConcreteClass type)
    {
        for (var index = 0; index < _inputSetters.Length; index++)
            foreach (var holder in type.Lineage)
                if (Of(holder).Inputs?[index] is { } input)
                    return WithoutNone(input);
        return null;
    }

    /// <summary>The same, including objects whose output is used.</summary>
    public PythonType WithSources(PythonType input) => WithSources(input, input);

    /// <summary>A type including objects whose output is used in place of data.</summary>
    /// <param name="type">The type; its alternatives may be type variables.</param>
    /// <param name="example">The same type with classes in their places.</param>
    public PythonType WithSources(PythonType type, PythonType example)
    {
        if (_data.Length == 0 || type.Atoms.Length != example.Atoms.Length)
            return type;
        var all = type;
        for (var index = 0; index < type.Atoms.Length; index++)
            if (IsData(example.Atoms[index]))
                all = all.Or(SourceOf(PythonType.Of(type.Atoms[index])));
        return all;
    }

    /// <summary>An object whose output is of this type.</summary>
    public static PythonType SourceOf(PythonType output) =>
        PythonType.Of(new UnionMember(UnionMemberKind.Named, $"_Source[{output.Text}]") { Parts = [output] });

    private bool IsData(UnionMember atom)
    {
        if (atom.Kind is not (UnionMemberKind.Class or UnionMemberKind.Family))
            return false;
        foreach (var root in _data)
            if (atom.Class!.DerivesFrom(root))
                return true;
        return false;
    }

    /// <summary>What the getter of the output returns; null when there is none.</summary>
    public PythonType? OutputOf(ConcreteClass type)
    {
        var getter = profile.StrictStubs.OutputGetter;
        foreach (var holder in type.Lineage)
        foreach (var method in holder.Model.Methods.AsSpan())
            if (method.Name == getter && Requires(method) == 0)
                return types.Result(method.Result, getter);
        return null;
    }

    public static PythonType WithoutNone(PythonType type)
    {
        PythonType? rest = null;
        foreach (var atom in type.Atoms)
        {
            if (atom.Kind == UnionMemberKind.None)
                continue;
            var single =
                atom.Class?.Object is { } known && ReferenceEquals(known.Atoms[0], atom) ? known : PythonType.Of(atom);
            rest = rest?.Or(single) ?? single;
        }
        return rest ?? type;
    }

    // Threads that compute it at the same time get the same result.
    private ClassSetters Of(ConcreteClass type) => _known[type.Number] ??= Find(type);

    private ClassSetters Find(ConcreteClass type)
    {
        var own = OwnSetters(type);
        return new ClassSetters(
            own.Count == 0 && type.Bases.Length == 1 ? KeywordsOf(type.Bases[0]) : Keywords(type, own),
            OwnInputs(type)
        );
    }

    private PythonType?[]? OwnInputs(ConcreteClass type)
    {
        PythonType?[]? inputs = null;
        foreach (var method in type.Model.Methods.AsSpan())
        {
            var index = Array.IndexOf(_inputSetters, method.Name);
            if (index < 0 || !IsCallableWithOne(method))
                continue;
            inputs ??= new PythonType?[_inputSetters.Length];
            inputs[index] = Or(inputs[index], types.Argument(method.Parameters[0].Type));
        }
        return inputs;
    }

    /// <summary>
    /// A class's own setters. Setters that cannot be called with one argument have no type; they still hide those of
    /// bases.
    /// </summary>
    private List<(string Name, PythonType? Type)> OwnSetters(ConcreteClass type)
    {
        List<(string Name, PythonType? Type)> own = [];
        foreach (var method in type.Model.Methods.AsSpan())
        {
            if (!method.Name.StartsWith(_prefix, StringComparison.Ordinal))
                continue;
            var isKeyword =
                method.Kind == WrapperMethodKind.Method
                && method.Name.Length > _prefix.Length
                && char.IsAsciiLetterUpper(method.Name[_prefix.Length]);
            var taken = isKeyword ? TakenBy(method) : null;
            var index = IndexOf(method.Name, own);
            if (index < 0)
                own.Add((method.Name, taken));
            else if (taken is not null)
                own[index] = (method.Name, Or(own[index].Type, taken));
        }
        return own;
    }

    /// <summary>What the keyword of a setter takes; a list of values stands for several arguments.</summary>
    private PythonType? TakenBy(WrapperMethod method) =>
        IsCallableWithOne(method) ? types.Argument(method.Parameters[0].Type)
        : method.Parameters.Count > 1 && profile.StrictStubs.SettersTakeLists ? PythonType.Sequence(PythonType.Any)
        : null;

    private List<SetterKeyword> Keywords(ConcreteClass type, List<(string Name, PythonType? Type)> own)
    {
        var found = new List<SetterKeyword>();
        foreach (var (name, taken) in own)
            if (taken is not null)
                found.Add(new SetterKeyword(name, _names.GetOrAdd(name, NamesOf), taken));
        foreach (var parent in type.Bases)
        {
            var inherited = KeywordsOf(parent);
            var known = found.Count;
            found.EnsureCapacity(known + inherited.Count);
            foreach (var keyword in inherited)
                if (IndexOf(keyword.Setter, own) < 0 && !Contains(found, known, keyword.Setter))
                    found.Add(keyword);
        }
        return found;
    }

    private static bool Contains(List<SetterKeyword> keywords, int count, string setter)
    {
        for (var index = 0; index < count; index++)
            if (keywords[index].Setter == setter)
                return true;
        return false;
    }

    private static int IndexOf(string setter, List<(string Name, PythonType? Type)> setters)
    {
        for (var index = 0; index < setters.Count; index++)
            if (setters[index].Name == setter)
                return index;
        return -1;
    }

    /// <summary>
    /// The run time turns <c>a_name</c> into <c>SetAName</c>. A name that this conversion cannot produce stays as it
    /// is.
    /// </summary>
    private SetterNames NamesOf(string setter)
    {
        var name = setter[_prefix.Length..];
        var snake = SnakeCase.Of(name);
        var back = string.Concat(
            snake.Split('_').Select(word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..])
        );
        return new SetterNames(
            snake,
            back == name && PythonIdentifiers.Of(snake) == snake && snake != name ? [snake, name] : [name]
        );
    }

    private static PythonType Or(PythonType? one, PythonType other) => one?.Or(other) ?? other;

    private static bool IsCallableWithOne(WrapperMethod method) => method.Parameters.Count > 0 && Requires(method) <= 1;

    /// <summary>Number of parameters up to the last without a default value.</summary>
    private static int Requires(WrapperMethod method)
    {
        var count = method.Parameters.Count;
        while (count > 0 && method.Parameters[count - 1].Default is not null)
            count--;
        return count;
    }
}
