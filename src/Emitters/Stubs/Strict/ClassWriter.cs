using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Writes the stubs of the concrete classes of a module.</summary>
internal sealed class ClassWriter(StubContext world, ModuleText text, MemberWriter members)
{
    private const string Indent = MemberWriter.Indent;

    private readonly StrictStubRules _rules = world.Profile.StrictStubs;
    private readonly MethodGroups _groups = new(world.Types, world.Profile);
    private readonly FactoryWriter _factories = new(world, text);

    // By number of a group: where its stub is in the text, and the line of the class that it was written for.
    private readonly List<(int? ClassLine, Range Text)?> _written = [];

    /// <summary>Begins another module, with new text and new methods.</summary>
    public void Begin()
    {
        _groups.Clear();
        _written.Clear();
    }

    /// <summary>Writes a class, its factory function included.</summary>
    public void Write(ConcreteClass type)
    {
        members.ClassLine = type.Model.Documentation?.Line;
        var family = world.Families.Find(type);
        text.Append("class ").Append(type.Name).Append("(");
        var instance = family?.IndexOf(type) ?? -1;
        if (family is not null)
            text.Append(family.CommonOf(instance));
        for (var index = 0; index < type.Bases.Length; index++)
            text.Append(index > 0 || family is not null ? ", " : "").Append(text.Use(type.Bases[index]));
        if (type.Bases.Length == 0 && family is null)
            text.Append("_SwigObject", StubNames.SwigObject);
        if (family?.IndexedItem is null && type.IterationItem is { } indexed)
            text.Append(", _IterableByIndex[", StubNames.IterableByIndex).Append(indexed).Append("]");
        text.Append("):\n");
        var start = text.Length;
        if (family is null)
            members.WriteDocumentation(type.Model.Documentation, type.Model.CppName, Indent);
        foreach (var item in type.Model.Enums.AsSpan())
            WriteEnum(item, family);
        if (family is not null)
            WriteInstance(type, family, instance);
        else
            WriteMembers(type);
        if (text.Length == start)
            text.Append("    ...\n");
        if (type.Model.HasFactory)
            text.Append("\ndef ")
                .Append(type.Name)
                .Append("_")
                .Append(world.Profile.FactoryMethod)
                .Append("() -> ")
                .Append(type.Name)
                .Append(": ...\n");
    }

    private void WriteMembers(ConcreteClass type)
    {
        var added = WriteAdditions(type, type.Addition?.Members.ToList() ?? []);
        if (!added.Contains("__init__"))
            WriteConstructors(type);
        if (type.Model.HasFactory)
            _factories.Write(type);
        foreach (var group in _groups.Of(type))
            if (!added.Contains(group.Name))
                WriteMethods(group);
    }

    /// <summary>Writes what the common class of the template does not have.</summary>
    private void WriteInstance(ConcreteClass type, TemplateFamily family, int instance)
    {
        WriteAdditions(type, family.OwnAdditions[instance]);
        if (type.Model.HasFactory)
        {
            if (family.Factory is { } factory)
                _factories.Write(
                    type.Name,
                    family,
                    factory.Variables.Select(column => column[instance]),
                    type.IsCompletedByHand
                );
            else
                _factories.Write(type);
        }
        foreach (var group in family.Own[instance])
            members.Write(group, isDocumented: !family.IsDifferent(group.Name));
    }

    private void WriteEnum(WrapperEnum item, TemplateFamily? family)
    {
        if (item.Name.Length == 0)
        {
            foreach (var value in item.Values.AsSpan())
                if (family is null || !family.Constants.Contains(value.Name))
                    text.Append(Indent).Append(value.Name).Append(": int\n");
            return;
        }
        var name = _rules.EnumPrefix + item.Name;
        text.Append("    class ").Append(name).Append("(IntEnum):\n", StubNames.IntEnum);
        members.WriteDocumentation(item.Documentation, item.Name, Indent + Indent);
        foreach (var value in item.Values.AsSpan())
            text.Append("        ")
                .Append(PythonIdentifiers.Enumerator(value.Name))
                .Append(" = ")
                .Append(value.Value.Length == 0 ? "..." : value.Value)
                .Append("\n");
        if (item.Values.Count == 0)
            text.Append("        ...\n");
        foreach (var value in item.Values.AsSpan())
        {
            text.Append(Indent)
                .Append(item.Name)
                .Append("_")
                .Append(value.Name)
                .Append(" = ")
                .Append(name)
                .Append(".")
                .Append(PythonIdentifiers.Enumerator(value.Name))
                .Append("\n");
        }
    }

    /// <summary>Writes members that the library's interface files add; returns the names of the methods.</summary>
    private HashSet<string> WriteAdditions(ConcreteClass type, IReadOnlyList<string> lines)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            text.Use(StubName.In(line));
            text.Append(Indent)
                .Append(
                    line.Replace("{self}", type.Name, StringComparison.Ordinal)
                        .Replace("{item}", type.SequenceItem?.Text, StringComparison.Ordinal)
                )
                .Append("\n");
            if (TypedLines.NameOf(line) is { } name)
                names.Add(name);
        }
        return names;
    }

    private void WriteConstructors(ConcreteClass type)
    {
        if (_groups.ConstructorsOf(type) is { } group)
            members.Write(group);
        // A class without public constructors raises when it is called; derived classes inherit that in the stub.
        else if (Array.TrueForAll(type.Bases, MethodGroups.HasConstructors))
            text.Append("    def __init__(self, no_public_constructor: NoReturn) -> None: ...\n", StubNames.NoReturn);
    }

    /// <summary>Most groups occur in many classes of a module, so their text is reused.</summary>
    private void WriteMethods(MethodGroup group)
    {
        if (WrittenFor(group) is { } written && written.ClassLine == members.ClassLine)
        {
            text.Repeat(written.Text);
            return;
        }
        var start = text.Length;
        members.Write(group);
        Remember(group, start..text.Length);
    }

    private (int? ClassLine, Range Text)? WrittenFor(MethodGroup group) =>
        group.Number < _written.Count ? _written[group.Number] : null;

    private void Remember(MethodGroup group, Range written)
    {
        while (_written.Count <= group.Number)
            _written.Add(null);
        _written[group.Number] = (members.ClassLine, written);
    }
}
