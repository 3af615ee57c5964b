using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Writes the stub of a functional interface: one overload for each kind of input, with the keywords of the class that
/// it runs.
/// </summary>
internal sealed class FunctionWriter(StubContext world, ModuleText text, DocumentationSource documentation)
{
    private const int Limit = 64;
    private const int LargestUnion = 8;

    /// <summary>Writes a function, and the companion that fills in its docstring.</summary>
    public void Write(WrapperFunction function)
    {
        var classes = world
            .Classes.ByPythonName.GetValueOrDefault(function.ClassName, [])
            .Where(type => !type.Model.IsAbstract && type.Model.HasFactory)
            .ToList();
        var choices = Choices(classes);
        foreach (var choice in choices)
        {
            if (choices.Count > 1)
                text.Append("@overload\n", StubNames.Overload);
            WriteChoice(function, choice);
        }
        if (choices.Count == 0)
            text.Append("def ")
                .Append(function.Name)
                .Append("(*args: Any, **kwargs: Any) -> Any: ...\n", StubNames.Any);
        text.Append("def ").Append(function.Name).Append("_init_docstring() -> None: ...\n");
    }

    /// <summary>
    /// One choice for each kind of input: the class that the run time selects for it. Without inputs, one choice for
    /// all.
    /// </summary>
    private List<Choice> Choices(List<ConcreteClass> classes)
    {
        var choices = new List<Choice>();
        foreach (var type in classes)
            if (choices.Count < Limit && world.Setters.InputOf(type) is { } input)
                choices.Add(
                    new Choice(new Signature([new StubParameter("input", input, null)], ResultOf([type]), null), [type])
                );
        if (choices.Count == 0 && classes.Count > 0)
            choices.Add(new Choice(new Signature([], ResultOf(classes), null), classes));
        return SortOverloads.Apply(choices);
    }

    private void WriteChoice(WrapperFunction function, Choice choice)
    {
        text.Append("def ").Append(function.Name).Append("(");
        if (choice.Signature.Parameters.Length == 0)
            text.Append("*args: NoReturn", StubNames.NoReturn);
        else
            text.Append("input: ").Append(choice.Signature.Parameters[0].Type).Append(", /, *args: object");
        foreach (var keyword in function.Keywords)
            text.Append(", ")
                .Append(PythonIdentifiers.Of(keyword))
                .Append(": ")
                .Append(KeywordType(choice.Classes, keyword))
                .Append(" = ...");
        text.Append(") -> ").Append(choice.Signature.Result).Append(":");
        if (documentation.Find(choice.Classes[0].Model.Documentation, choice.Classes[0].PythonName) is { } comment)
        {
            text.Append(choice.Mark);
            Docstring.Write(text, comment, "    ");
        }
        else
            text.Append(" ...").Append(choice.Mark);
    }

    private PythonType KeywordType(IReadOnlyList<ConcreteClass> classes, string keyword)
    {
        PythonType? union = null;
        foreach (var type in classes)
        foreach (var setter in world.Setters.KeywordsOf(type))
            if (setter.Names.Snake == keyword)
                union = union?.Or(setter.Type) ?? setter.Type;
        return union ?? PythonType.Any;
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
        return union is null || union.Atoms.Length > LargestUnion ? PythonType.Any : union;
    }
}
