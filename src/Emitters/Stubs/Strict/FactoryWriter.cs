using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Writes how <c>New</c> of a class is called: its input by position, a keyword for each setter.</summary>
internal sealed class FactoryWriter(StubContext world, ModuleText text)
{
    private readonly StrictStubRules _rules = world.Profile.StrictStubs;
    private readonly StubNames _memberNames = StubName.In(string.Join('\n', world.Profile.StrictStubs.FactoryMembers));

    // Lines that name the class cannot be in the common class.
    private readonly bool _dependsOnClass = world.Profile.StrictStubs.FactoryMembers.Any(line =>
        line.Contains("{self}", StringComparison.Ordinal)
    );

    /// <summary>Writes the factory of a class that is no instantiation, and what comes with it.</summary>
    public void Write(ConcreteClass type)
    {
        text.Append("    @staticmethod\n    def ").Append(world.Profile.FactoryMethod).Append("(");
        WriteInput(world.Setters.InputOf(type) is { } input ? world.Setters.WithSources(input) : null);
        foreach (var keyword in world.Setters.KeywordsOf(type))
            WriteKeyword(keyword, world.Setters.WithSources(keyword.Type));
        WriteExtraKeywords();
        text.Append(") -> ").Append(type.Name).Append(": ...\n");
        if (!type.IsCompletedByHand)
            WriteMembers(type.Name);
    }

    /// <summary>Writes the protocol of the factories of a template's instantiations.</summary>
    public void WriteProtocol(TemplateFamily family, FamilyFactory factory)
    {
        text.Append("class ").Append(family.FactoryName).Append("(Protocol[_R", StubNames.Protocol | StubNames.Result);
        WriteVariables(factory.Variables.Count);
        text.Append("]):\n    def __call__(self, ");
        WriteInput(factory.Input);
        foreach (var (keyword, taken) in factory.Keywords)
            WriteKeyword(keyword, taken);
        WriteExtraKeywords();
        text.Append(") -> _R: ...\n");
    }

    /// <summary>Writes the factory of an instantiation, and what comes with it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="family">The template.</param>
    /// <param name="arguments">The types in place of the variables of the protocol.</param>
    /// <param name="isCompletedByHand">True if interface files say what comes with the factory.</param>
    public void Write(
        string name,
        TemplateFamily family,
        IEnumerable<PythonType> arguments,
        bool isCompletedByHand = false
    )
    {
        text.Append("    ").Append(world.Profile.FactoryMethod).Append(": ClassVar[", StubNames.ClassVar);
        text.Use(family.Home, family.FactoryName);
        text.Append(family.FactoryName).Append("[").Append(name);
        foreach (var argument in arguments)
            text.Append(", ").Append(argument);
        text.Append("]]\n");
        if (!isCompletedByHand && _dependsOnClass)
            WriteMembers(name);
    }

    /// <summary>Writes the variables of a subscript after its first item.</summary>
    private void WriteVariables(int count)
    {
        for (var index = 0; index < count; index++)
        {
            var variable = CommonTypes.NameOf(index);
            text.Import(".", variable);
            text.Append(", ").Append(variable);
        }
    }

    /// <summary>Writes what comes with the factory of all instantiations alike.</summary>
    public void WriteCommonMembers(TemplateFamily family)
    {
        if (!family.HasFactory || family.Home.IsCompletedByHand || _dependsOnClass)
            return;
        WriteMembers("");
    }

    private void WriteMembers(string name)
    {
        text.Use(_memberNames);
        foreach (var line in _rules.FactoryMembers.AsSpan())
            text.Append("    ").Append(line.Replace("{self}", name, StringComparison.Ordinal)).Append("\n");
    }

    private void WriteInput(PythonType? input)
    {
        if (input is null)
            text.Append("*args: NoReturn", StubNames.NoReturn);
        else
            text.Append("_input: ").AppendShort(input).Append(" = ..., /, *args: object");
    }

    private void WriteKeyword(SetterKeyword keyword, PythonType taken)
    {
        foreach (var name in keyword.Names.Keywords)
            text.Append(", ").Append(name).Append(": ").AppendShort(taken).Append(" = ...");
    }

    private void WriteExtraKeywords()
    {
        foreach (var keyword in _rules.FactoryKeywords.AsSpan())
        {
            text.Use(StubName.In(keyword));
            text.Append(", ").Append(keyword);
        }
    }
}
