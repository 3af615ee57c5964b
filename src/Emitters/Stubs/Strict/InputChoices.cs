namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>The instantiation of a filter template that the run time chooses for an input.</summary>
/// <param name="Input">Type of the input.</param>
/// <param name="Class">The instantiation.</param>
internal sealed record InputChoice(PythonType Input, ConcreteClass Class)
{
    /// <summary>The template whose instantiation the input is; null when it is none.</summary>
    public ConcreteClass? InputClass => Input.Atoms.Length == 1 ? Input.Atoms[0].Class : null;
}

/// <summary>Finds out which instantiation the run time chooses for each input. Safe for use by several threads.</summary>
internal sealed class InputChoices(StubContext world)
{
    private readonly bool _byFirstArgument = world.Profile.StrictStubs.ChoosesByFirstArgument;

    /// <summary>A choice for each kind of input, in order of instantiations.</summary>
    public List<InputChoice> Of(IReadOnlyList<ConcreteClass> classes)
    {
        var choices = new List<InputChoice>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var type in classes)
        {
            if (
                !type.Model.HasFactory
                || type.Model.IsAbstract
                || world.Setters.InputOf(type) is not { IsAny: false } declared
            )
                continue;
            var input = (_byFirstArgument ? ArgumentOf(type, 0)?.Object : null) ?? declared;
            if (!numbers.TryGetValue(input.Text, out var number))
            {
                numbers[input.Text] = choices.Count;
                choices.Add(new InputChoice(input, type));
            }
            else if (_byFirstArgument && IsPreferred(type) && !IsPreferred(choices[number].Class))
                choices[number] = new InputChoice(input, type);
        }
        return choices;
    }

    /// <summary>The objects of unknown type that stand for these inputs; null when there are none.</summary>
    public PythonType? DynamicOf(IEnumerable<InputChoice> choices)
    {
        PythonType? union = null;
        foreach (var choice in choices)
            if (choice.InputClass is { } type && world.Families.Find(type) is { } family)
                union = union?.Or(family.Dynamic) ?? family.Dynamic;
        return union;
    }

    /// <summary>True when the second argument, often the output, is the same as the first.</summary>
    private bool IsPreferred(ConcreteClass type) =>
        ArgumentOf(type, 0) is { } first && ReferenceEquals(first, ArgumentOf(type, 1));

    private ConcreteClass? ArgumentOf(ConcreteClass type, int index) =>
        index < type.Model.TemplateArguments.Count ? world.Classes.Find(type.Model.TemplateArguments[index]) : null;
}
