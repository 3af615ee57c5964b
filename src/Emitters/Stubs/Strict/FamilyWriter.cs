namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Writes what the instantiations of a template share: their generic common class, the protocol of their factories, and
/// the class of objects that may be of any of them.
/// </summary>
internal sealed class FamilyWriter(StubContext world, ModuleText text, MemberWriter members)
{
    private readonly FactoryWriter _factories = new(world, text);
    private readonly DynamicBases _bases = new(world.Families);

    public void Write(TemplateFamily family)
    {
        WriteCommon(family);
        text.EndBlock();
        if (family.Factory is { } factory)
        {
            _factories.WriteProtocol(family, factory);
            text.EndBlock();
        }
        WriteDynamic(family, family.DynamicName, family.Instances);
        text.EndBlock();
        foreach (var part in world.PartlyKnown.Of(family))
        {
            WriteDynamic(family, part.Name, part.Instances);
            text.EndBlock();
        }
    }

    private void WriteCommon(TemplateFamily family)
    {
        var model = family.Home.Model;
        members.ClassLine = model.Documentation?.Line;
        text.Append("class ").Append(family.CommonName).Append("(_SwigObject", StubNames.SwigObject);
        if (family.IndexedItem is { } item)
            text.Append(", _IterableByIndex[", StubNames.IterableByIndex).Append(item).Append("]");
        WriteGeneric(family.Variables.Count);
        text.Append("):\n");
        var start = text.Length;
        members.WriteDocumentation(model.Documentation, model.CppName, MemberWriter.Indent);
        foreach (var name in family.Constants)
            text.Append("    ").Append(name).Append(": int\n");
        foreach (var line in family.Additions)
        {
            text.Use(StubName.In(line));
            text.Append(MemberWriter.Indent).Append(line).Append("\n");
        }
        _factories.WriteCommonMembers(family);
        if (family.Constructors is { } constructors)
            members.Write(constructors);
        else if (family.IsNeverCalled)
            text.Append("    def __init__(self, no_public_constructor: NoReturn) -> None: ...\n", StubNames.NoReturn);
        foreach (var group in family.Shared)
            members.Write(group);
        foreach (var group in family.Different)
            members.WriteLoose(group);
        if (text.Length == start)
            text.Append("    ...\n");
    }

    private void WriteGeneric(int count)
    {
        for (var index = 0; index < count; index++)
        {
            var variable = CommonTypes.NameOf(index);
            text.Import(".", variable);
            text.Append(index == 0 ? ", Generic[" : ", ", index == 0 ? StubNames.Generic : StubNames.None)
                .Append(variable);
        }
        if (count > 0)
            text.Append("]");
    }

    /// <summary>Type checkers accept such an object wherever they accept one of the instantiations.</summary>
    private void WriteDynamic(TemplateFamily family, string name, ConcreteClass[] instances)
    {
        text.Append("class ").Append(name).Append("(");
        text.Append(_bases.CommonOf(family, instances));
        foreach (var parent in _bases.Of(instances))
            text.Append(", ").Append(parent);
        text.Append(", _Unknown):\n", StubNames.Unknown);
        if (family.Factory is { } factory)
            _factories.Write(name, family, factory.Variables.Select(_ => PythonType.Any));
        else
            text.Append("    ...\n");
    }
}
