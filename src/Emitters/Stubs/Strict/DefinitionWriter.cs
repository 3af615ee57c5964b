using Wrapgen.Emitters.Swig.Reading;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Writes what hand-written interface files define in a module, beside members of classes.</summary>
internal sealed class DefinitionWriter(StubContext world, ModuleText text, MemberWriter members)
{
    private readonly HandWrittenTypes _types = new(
        name => world.Classes.Find(name)?.Submodule,
        world.Profile.StrictStubs.SmartPointers
    );

    /// <summary>Writes the containers of a module.</summary>
    public void Write(SwigTemplate template)
    {
        if (StlContainer.Of(template) is not { } container)
            return;
        text.Import("." + StlContainer.Module, container.Base);
        text.Append("class ").Append(template.Name).Append("(").Append(container.Base);
        WriteItems(container.Items);
        if (container.Abc.Length > 0)
        {
            text.Append(", ").Append(container.Abc, container.AbcName);
            WriteItems(container.Items);
        }
        text.Append("): ...\n");
        text.EndBlock();
    }

    /// <summary>Writes a function in C++.</summary>
    public void Write(WrapperMethod[] overloads)
    {
        members.WriteFunction(MethodGroup.Of(overloads[0].Name, overloads, world.Types));
        text.EndBlock();
    }

    /// <summary>Writes a function, class or variable. Names that start with an underscore are of no use outside.</summary>
    public void Write(PythonMember member)
    {
        if (member.Name.StartsWith('_'))
            return;
        switch (member.Kind)
        {
            case PythonMemberKind.Function when FactoryOf(member.Name) is { } made:
                Write(PythonLines.Function(member, text.Use(made), skipped: 0), "");
                break;
            case PythonMemberKind.Function:
                Write(PythonLines.Function(member, PythonLines.ResultOf(member), skipped: 0), "");
                break;
            case PythonMemberKind.Class:
                WriteClass(member);
                break;
            case PythonMemberKind.Variable when member.Value == member.Name:
                // A name of Python itself, which users of the module find there.
                text.Import("builtins", $"{member.Name} as _{member.Name}");
                Write($"{member.Name} = _{member.Name}", "");
                break;
            default:
                Write(PythonLines.OfMember(member with { Kind = PythonMemberKind.Variable }).First(), "");
                break;
        }
        text.EndBlock();
    }

    private void WriteItems(IReadOnlyList<string> items)
    {
        for (var index = 0; index < items.Count; index++)
        {
            var item = ItemOf(items[index]);
            text.Use(item);
            text.Append(index == 0 ? "[" : ", ").Append(item.BaseText, StubName.In(item.BaseText));
        }
        text.Append("]");
    }

    private PythonType ItemOf(string cpp)
    {
        var type = _types.Of(cpp);
        // A container of pointers does not hold null pointers.
        return type.Shape == TypeShape.Class
            ? world.Classes.Find(type.Name)?.Object ?? PythonType.Any
            : world.Types.Result(type, "");
    }

    /// <summary>The class that a function creates, as the functions of SWIG do: <c>itkImageF2_New()</c>.</summary>
    private ConcreteClass? FactoryOf(string name)
    {
        var end = "_" + world.Profile.FactoryMethod;
        return name.EndsWith(end, StringComparison.Ordinal) ? world.Classes.Find(name[..^end.Length]) : null;
    }

    private void WriteClass(PythonMember member)
    {
        text.Append("class ").Append(member.Name).Append(":\n");
        foreach (var line in member.Members.SelectMany(PythonLines.OfMember))
            Write(line, "    ");
        if (member.Members.Count == 0)
            Write("...", "    ");
    }

    private void Write(string line, string indent)
    {
        text.Use(StubName.In(line));
        text.Append(indent).Append(line).Append("\n");
    }
}
