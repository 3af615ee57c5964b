using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>The subscripts of templates: what is between the brackets of <c>itk.Image[itk.F, 2]</c>.</summary>
internal sealed class TemplateKeys(StubContext world, ModuleText text)
{
    /// <summary>More subscripts are merged.</summary>
    private const int Limit = 512;

    private static readonly PythonType Number = PythonType.Int;
    private static readonly PythonType SmallNumber = PythonType.Of(
        UnionMemberKind.Named,
        "Literal[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"
    );
    private static readonly PythonType NotWrapped = PythonType.Of(UnionMemberKind.Named, "type[_NotWrapped]");

    private readonly Dictionary<string, PythonType> _literals = new(StringComparer.Ordinal);
    private readonly NamedArgument? _dynamicName = world.Profile.StrictStubs.DynamicTemplateArgument
        is { Length: > 0 } name
        ? NamedArgument.Of(name)
        : null;

    /// <summary>
    /// The subscripts of a template in the order in which type checkers try them: first those that are known when the
    /// program runs, then those of each instantiation, then numbers that are known when the program runs.
    /// </summary>
    public List<Signature> Of(IReadOnlyList<ConcreteClass> classes, TemplateFamily family)
    {
        // Two names of one C++ class may differ in the arguments that Python writes.
        var items = classes.SelectMany(ItemsOf).DistinctBy(KeyOf, StringComparer.Ordinal).ToList();
        if (items.Count > Limit)
            items = [.. Merge(items)];
        var exact = SortOverloads.Apply(items);
        var all = new List<Signature>();
        foreach (var group in exact.GroupBy(item => item.Parameters.Length))
            AddDynamic(all, [.. group], family);
        all.AddRange(exact);
        foreach (var group in exact.GroupBy(item => item.Parameters.Length))
            AddNumbers(all, [.. group], family);
        // One message at the first use instead of the list of all instantiations at the brackets.
        all.Add(new Signature([new StubParameter("", PythonType.Object, null)], NotWrapped, null));
        return all;
    }

    private static IEnumerable<Signature> Merge(List<Signature> items)
    {
        var size = (items.Count + Limit / 2 - 1) / (Limit / 2);
        foreach (var group in items.GroupBy(item => item.Parameters.Length))
        foreach (var chunk in group.Chunk(size))
            yield return chunk.Aggregate((left, right) => left.Or(right));
    }

    private void AddDynamic(List<Signature> all, Signature[] exact, TemplateFamily family)
    {
        for (var index = 0; index < exact[0].Parameters.Length; index++)
        {
            PythonType? dynamic = null;
            foreach (var item in exact)
            foreach (var atom in item.Parameters[index].Type.Atoms)
                if (DynamicOf(atom) is { } found)
                    dynamic = dynamic?.Or(found) ?? found;
            if (dynamic is not null)
                all.Add(Wide(exact, family.DynamicType, at => at == index ? dynamic : PythonType.Any));
        }
    }

    /// <summary>
    /// A number that is computed stands for any instantiation. One that is written down and is not wrapped leads to a
    /// class without members.
    /// </summary>
    private void AddNumbers(List<Signature> all, Signature[] exact, TemplateFamily family)
    {
        bool IsNumber(int at) => Array.Exists(exact, item => IsLiteralNumber(item.Parameters[at].Type.Text));
        PythonType Others(int at) =>
            exact.Select(item => item.Parameters[at].Type).Aggregate((left, right) => left.Or(right));

        if (!Enumerable.Range(0, exact[0].Parameters.Length).Any(IsNumber))
            return;
        all.Add(Wide(exact, NotWrapped, at => IsNumber(at) ? SmallNumber : Others(at)));
        foreach (var part in world.PartlyKnown.Of(family))
            if (part.Instances[0].Model.TemplateArguments.Count == exact[0].Parameters.Length)
                all.Add(Wide(exact, part.Type, at => at == 0 ? Imported(part.Argument) : Number));
        all.Add(Wide(exact, family.DynamicType, at => IsNumber(at) ? Number.Or(Others(at)) : Others(at)));
    }

    private static bool IsLiteralNumber(string type) =>
        type.StartsWith("Literal[", StringComparison.Ordinal) && char.IsAsciiDigit(type["Literal[".Length]);

    private static Signature Wide(Signature[] exact, PythonType result, Func<int, PythonType> typeOf) =>
        new([.. exact[0].Parameters.Select((parameter, at) => parameter with { Type = typeOf(at) })], result, null);

    private PythonType? DynamicOf(UnionMember atom)
    {
        if (atom.Kind is UnionMemberKind.Type or UnionMemberKind.Class)
            return world.Families.Find(atom.Class!) is { } family
                ? atom.Kind == UnionMemberKind.Type
                    ? family.DynamicType
                    : family.Dynamic
                : null;
        return
            _dynamicName is { Module: { } module } name
            && world.NamedArguments.Values.Any(known => known.Module == module && known.Type.Text == atom.Text)
            ? Imported(name)
            : null;
    }

    private static string KeyOf(Signature item) =>
        string.Join('\n', item.Parameters.Select(parameter => parameter.Type.Text));

    private IEnumerable<Signature> ItemsOf(ConcreteClass type)
    {
        foreach (var count in world.Keys.CountsOf(type))
        {
            var parameters = new StubParameter[count];
            for (var index = 0; index < count; index++)
                parameters[index] = new StubParameter("", TypeOf(type.Model.TemplateArguments[index]), null);
            yield return new Signature(parameters, type.Type, null);
        }
    }

    private ConcreteClass? ClassOf(TemplateArgument argument) =>
        world.Classes.Find(argument)
        ?? (world.Keys.ClassOf(argument.CppText) is { } name ? world.Classes.Find(name) : null);

    private PythonType TypeOf(TemplateArgument argument)
    {
        if (ClassOf(argument) is { } found)
            return world.Profile.StrictStubs.TemplatesTakeObjects ? found.Type.Or(found.Object) : found.Type;
        if (world.NamedArguments.TryGetValue(argument.CppText, out var named))
            return Imported(named);
        if (!_literals.TryGetValue(argument.CppText, out var literal))
            _literals[argument.CppText] = literal = LiteralOf(argument.CppText);
        return literal;
    }

    private PythonType Imported(NamedArgument named)
    {
        if (named.Module is not null)
            text.Import(named.Module, named.Type.Text);
        return named.Type;
    }

    private static PythonType LiteralOf(string value) =>
        PythonType.Of(
            UnionMemberKind.Named,
            value switch
            {
                "true" => "Literal[True]",
                "false" => "Literal[False]",
                var number when number.All(char.IsAsciiDigit) => $"Literal[{number}]",
                var other => $"Literal[\"{other.Replace("\"", "'", StringComparison.Ordinal)}\"]",
            }
        );
}
