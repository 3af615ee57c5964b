using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Writes the stub of a functional interface. Inputs with results of their own type share one signature with a type
/// variable; the others have an overload for each result.
/// </summary>
internal sealed class FunctionWriter(StubContext world, ModuleText text, DocumentationSource documentation)
{
    private const int LargestUnion = 8;

    private readonly StrictStubRules _rules = world.Profile.StrictStubs;
    private readonly InputChoices _inputs = new(world);

    /// <summary>Writes a function, and the companion that fills in its docstring.</summary>
    public void Write(WrapperFunction function)
    {
        var classes = world
            .Classes.ByPythonName.GetValueOrDefault(function.ClassName, [])
            .Where(type => !type.Model.IsAbstract && type.Model.HasFactory)
            .ToList();
        var choices = _inputs.Of(classes).ConvertAll(choice => (choice.Input, Result: ResultOf([choice.Class])));
        var keywords = KeywordsOf(function, classes);
        if (choices.Count > 0)
            WriteOverloads(function, classes, choices, keywords);
        else if (classes.Count > 0)
            WriteOne(
                function.Name,
                "*args: " + (_rules.ChoosesByFirstArgument ? "Any" : "NoReturn"),
                keywords,
                ResultOf(classes),
                classes[0]
            );
        else
            text.Append("def ")
                .Append(function.Name)
                .Append("(*args: Any, **kwargs: Any) -> Any: ...\n", StubNames.Any);
        text.Append("def ").Append(function.Name).Append("_init_docstring() -> None: ...\n");
    }

    private void WriteOverloads(
        WrapperFunction function,
        List<ConcreteClass> classes,
        List<(PythonType Input, PythonType Result)> choices,
        string keywords
    )
    {
        var same = choices.FindAll(choice => choice.Input.Text == choice.Result.Text);
        var signatures = new List<(string Parameters, PythonType Result)>();
        if (same.Count > 1)
            signatures.Add(SameSignature(function, same));
        else
            same.Clear();
        foreach (var group in choices.Except(same).GroupBy(choice => choice.Result.Text, StringComparer.Ordinal))
        {
            var inputs = group.Select(choice => choice.Input).Aggregate((left, right) => left.Or(right));
            signatures.Add((InputOf(world.Setters.WithSources(inputs)), group.First().Result));
        }
        var dynamic = DynamicSignatures(function, classes, choices);
        var isOverload = dynamic.Count + signatures.Count > 1;
        foreach (var (parameters, result) in dynamic)
        {
            if (isOverload)
                text.Append("@overload\n", StubNames.Overload);
            text.Append("def ").Append(function.Name).Append("(").Append(parameters, StubName.In(parameters));
            text.Append(", **kwargs: Any) -> ", StubNames.Any).Append(result).Append(": ...\n");
        }
        foreach (var (parameters, result) in signatures)
        {
            if (isOverload)
                text.Append("@overload\n", StubNames.Overload);
            WriteOne(function.Name, parameters, keywords, result, classes[0]);
        }
    }

    /// <summary>Inputs whose results are of the same type.</summary>
    private (string Parameters, PythonType Result) SameSignature(
        WrapperFunction function,
        List<(PythonType Input, PythonType Result)> same
    )
    {
        var name = $"_{function.Name}_T";
        // A type variable with constraints: its values are exactly these types.
        var declaration = $"{name} = TypeVar(\"{name}\"";
        foreach (var (input, _) in same)
        {
            text.Use(input);
            declaration += ", " + input.Text;
        }
        text.Append(declaration, StubNames.TypeVar).Append(")\n");
        var variable = PythonType.Of(UnionMemberKind.Named, name);
        return (InputOf(world.Setters.WithSources(variable, same[0].Input)), variable);
    }

    /// <summary>Signatures for inputs whose type is only known when the program runs.</summary>
    private List<(string Parameters, PythonType Result)> DynamicSignatures(
        WrapperFunction function,
        List<ConcreteClass> classes,
        List<(PythonType Input, PythonType Result)> choices
    )
    {
        var signatures = new List<(string, PythonType)>();
        if (!_rules.ChoosesByFirstArgument)
            return signatures;
        var result = DynamicResultOf(classes);
        if (OutputArgumentOf(classes) is { } types)
        {
            text.Import(".", CommonTypes.NameOf(0));
            signatures.Add(
                ($"*args: Any, ttype: {types}", PythonType.Of(UnionMemberKind.Named, CommonTypes.NameOf(0)))
            );
        }
        signatures.Add(("*args: Any, ttype: Any", result));
        var inputs = _inputs.DynamicOf(choices.Select(choice => new InputChoice(choice.Input, classes[0])));
        if (inputs is not null)
            signatures.Add((InputOf(inputs.Or(Setters.SourceOf(inputs))), result));
        signatures.Add(
            (InputOf(PythonType.Of(UnionMemberKind.Named, "_ArrayT")), PythonType.Of(UnionMemberKind.Named, "_ArrayT"))
        );
        if (OtherInputs(function, classes, choices) is { } others)
            signatures.Add((InputOf(others), result));
        // Inputs by keyword.
        signatures.Add(("*, _by_keyword: None = ...", result));
        return signatures;
    }

    /// <summary>
    /// A tuple of template arguments whose last one is the class of the result; null when the result does not follow from
    /// it.
    /// </summary>
    private string? OutputArgumentOf(List<ConcreteClass> classes)
    {
        var count = classes[0].Model.TemplateArguments.Count;
        if (count == 0)
            return null;
        foreach (var type in classes)
            if (
                type.Model.TemplateArguments.Count != count
                || world.Classes.Find(type.Model.TemplateArguments[count - 1]) is not { } argument
                || world.Setters.OutputOf(type)?.Text != argument.Object.Text
            )
                return null;
        return $"tuple[{string.Concat(Enumerable.Repeat("Any, ", count - 1))}type[{CommonTypes.NameOf(0)}]]";
    }

    /// <summary>What the setters of the input take beside the types that choose an instantiation; null for nothing.</summary>
    private PythonType? OtherInputs(
        WrapperFunction function,
        List<ConcreteClass> classes,
        List<(PythonType Input, PythonType Result)> choices
    )
    {
        // A function with a body of its own finds the instantiation by other means.
        if (world.Profile.Functional.Bodies.Any(body => body.Function == function.Name))
            return PythonType.Of(UnionMemberKind.Named, "_SwigObject");
        var known = choices.Select(choice => choice.Input).Aggregate((left, right) => left.Or(right));
        PythonType? others = null;
        foreach (var type in classes)
            if (world.Setters.InputOf(type) is { IsAny: false } input && !input.IsWithin(known))
                others = others?.Or(input) ?? input;
        return others is null || others.Atoms.Length > LargestUnion ? null : others;
    }

    private string InputOf(PythonType input)
    {
        var written = ShortText.Of(input);
        text.UseAs(input, written);
        return $"_input: {written}, /, *args: Any";
    }

    private void WriteOne(string name, string parameters, string keywords, PythonType result, ConcreteClass type)
    {
        text.Append("def ").Append(name).Append("(").Append(parameters, StubName.In(parameters));
        text.Append(keywords, StubName.In(keywords));
        text.Append(") -> ").Append(result).Append(":");
        if (documentation.Find(type.Model.Documentation, type.PythonName) is { } comment)
        {
            // The class has the rest.
            text.Append("\n");
            Docstring.Write(text, comment.Split("\n\n", 2)[0], "    ");
        }
        else
            text.Append(" ...\n");
    }

    private string KeywordsOf(WrapperFunction function, List<ConcreteClass> classes)
    {
        var all = new System.Text.StringBuilder();
        foreach (var keyword in function.Keywords)
        {
            var taken = KeywordType(classes, keyword);
            text.UseAs(taken, ShortText.Of(taken));
            all.Append(", ")
                .Append(PythonIdentifiers.Of(keyword))
                .Append(": ")
                .Append(ShortText.Of(taken))
                .Append(" = ...");
        }
        return all.ToString();
    }

    private PythonType KeywordType(IReadOnlyList<ConcreteClass> classes, string keyword)
    {
        PythonType? union = null;
        foreach (var type in classes)
        foreach (var setter in world.Setters.KeywordsOf(type))
            if (setter.Names.Snake == keyword)
                union = union?.Or(setter.Type) ?? setter.Type;
        return union is null ? PythonType.Any : world.Setters.WithSources(union);
    }

    /// <summary>The result for an input whose type is unknown.</summary>
    private PythonType DynamicResultOf(IReadOnlyList<ConcreteClass> classes)
    {
        PythonType? union = null;
        foreach (var type in classes)
        {
            if (
                world.Setters.OutputOf(type) is not { } output
                || output.Atoms.Length != 1
                || output.Atoms[0].Class is not { } result
                || world.Families.Find(result) is not { } family
            )
                return PythonType.Any;
            union = union?.Or(family.Dynamic) ?? family.Dynamic;
        }
        return union is null || union.Atoms.Length > LargestUnion ? PythonType.Any : union;
    }

    private PythonType ResultOf(IReadOnlyList<ConcreteClass> classes)
    {
        PythonType? union = null;
        foreach (var type in classes)
        {
            if (world.Setters.OutputOf(type) is not { } output)
                return PythonType.Any;
            union = union?.Or(output) ?? output;
        }
        return union is null ? PythonType.Any
            : union.Atoms.Length > LargestUnion ? DynamicResultOf(classes)
            : union;
    }
}
