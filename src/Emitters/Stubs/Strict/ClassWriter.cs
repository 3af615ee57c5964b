using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Writes the stubs of the concrete classes of a module.</summary>
internal sealed class ClassWriter(StubContext world, ModuleText text, DocumentationSource documentation)
{
    private const string Indent = "    ";

    private readonly StrictStubRules _rules = world.Profile.StrictStubs;
    private readonly MethodGroups _groups = new(world.Types, world.Profile);
    private readonly StubNames _factoryNames = StubName.In(string.Join('\n', world.Profile.StrictStubs.FactoryMembers));

    // By number of a group: where its stub is in the text, and the line of the class that it was written for.
    private readonly List<(int? ClassLine, Range Text)?> _written = [];
    private int? _classLine;
    private string? _file;
    private bool _hasHeader;

    /// <summary>Begins another module, with new text and new methods.</summary>
    public void Begin()
    {
        _groups.Clear();
        _written.Clear();
    }

    /// <summary>Writes a class, its factory function included.</summary>
    public void Write(ConcreteClass type)
    {
        _classLine = type.Model.Documentation?.Line;
        text.Append("class ").Append(type.Name).Append("(");
        for (var index = 0; index < type.Bases.Length; index++)
            text.Append(index > 0 ? ", " : "").Append(text.Use(type.Bases[index]));
        if (type.Bases.Length == 0)
            text.Append("_SwigObject", StubNames.SwigObject);
        if (type.IsIndexed && type.SequenceItem is { } indexed && !Array.Exists(type.Bases, parent => parent.IsIndexed))
            text.Append(", _IterableByIndex[", StubNames.IterableByIndex).Append(indexed).Append("]");
        text.Append("):\n");
        var start = text.Length;
        WriteDocumentation(type.Model.Documentation, type.Model.CppName, Indent);
        foreach (var item in type.Model.Enums.AsSpan())
            WriteEnum(item);
        var added = WriteAdditions(type);
        if (!added.Contains("__init__"))
            WriteConstructors(type);
        if (type.Model.HasFactory)
            WriteFactory(type);
        foreach (var group in _groups.Of(type))
        {
            if (added.Contains(group.Name))
                continue;
            WriteMethods(type, group);
            if (OperatorNames.AliasOf(group.Name) is { } alias)
                text.Append(Indent).Append(alias).Append(" = ").Append(group.Name).Append("\n");
        }
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

    private void WriteEnum(WrapperEnum item)
    {
        if (item.Name.Length == 0)
        {
            foreach (var value in item.Values.AsSpan())
                text.Append(Indent).Append(value.Name).Append(": int\n");
            return;
        }
        var name = _rules.EnumPrefix + item.Name;
        text.Append("    class ").Append(name).Append("(IntEnum):\n", StubNames.IntEnum);
        WriteDocumentation(item.Documentation, item.Name, Indent + Indent);
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

    /// <summary>Writes members that the library's interface files add; returns their names.</summary>
    private List<string> WriteAdditions(ConcreteClass type)
    {
        if (type.Addition is not { } rule)
            return [];
        var names = new List<string>();
        foreach (var line in rule.Members)
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
            WriteGroup(group, mark: "");
        // A class without public constructors raises when it is called; derived classes inherit that in the stub.
        else if (Array.TrueForAll(type.Bases, MethodGroups.HasConstructors))
            text.Append("    def __init__(self, no_public_constructor: NoReturn) -> None: ...\n", StubNames.NoReturn);
    }

    private void WriteFactory(ConcreteClass type)
    {
        text.Append("    @staticmethod\n    def ").Append(world.Profile.FactoryMethod).Append("(*args: ");
        if (world.Setters.InputOf(type) is { } input)
            text.Append(world.Setters.WithSources(input));
        else
            text.Append("NoReturn", StubNames.NoReturn);
        foreach (var keyword in world.Setters.KeywordsOf(type))
        {
            text.Use(keyword.Type);
            text.Append(keyword.Declaration);
        }
        text.Append(") -> ").Append(type.Name).Append(": ...\n");
        if (type.IsCompletedByHand)
            return;
        text.Use(_factoryNames);
        foreach (var line in _rules.FactoryMembers.AsSpan())
            text.Append(Indent).Append(line.Replace("{self}", type.Name, StringComparison.Ordinal)).Append("\n");
    }

    /// <summary>Most groups occur in many classes of a module, so their text is reused.</summary>
    private void WriteMethods(ConcreteClass type, MethodGroup group)
    {
        if (WrittenFor(group) is { } written && written.ClassLine == _classLine)
            text.Repeat(written.Text);
        else if (
            InPlaceOperators.PlainNameOf(group.Name) is { } name
            && _groups.Find(type, name) is { } plain
            && !InPlaceOperators.IsWithin(group, plain)
        )
            WriteGroup(group, mark: "  # type: ignore[misc]");
        else
        {
            var start = text.Length;
            WriteGroup(group, mark: "");
            // Whether an operator is marked depends on the class.
            if (!OperatorNames.IsOperator(group.Name))
                Remember(group, start..text.Length);
        }
    }

    private (int? ClassLine, Range Text)? WrittenFor(MethodGroup group) =>
        group.Number < _written.Count ? _written[group.Number] : null;

    private void Remember(MethodGroup group, Range written)
    {
        while (_written.Count <= group.Number)
            _written.Add(null);
        _written[group.Number] = (_classLine, written);
    }

    private void WriteGroup(MethodGroup group, string mark)
    {
        var isOverload = group.Signatures.Length > 1;
        for (var index = 0; index < group.Signatures.Length; index++)
        {
            var signature = group.Signatures[index];
            if (isOverload)
                text.Append("    @overload", StubNames.Overload).Append(index == 0 ? mark : "").Append("\n");
            if (group.IsStatic)
                text.Append("    @staticmethod\n");
            text.Append("    def ").Append(group.Name).Append("(");
            if (!group.IsStatic)
                text.Append(signature.Parameters.Length > 0 ? "self, " : "self");
            WriteParameters(signature);
            if (group.IsPositional && signature.Parameters.Length > 0)
                text.Append(", /");
            else if (group.IsPositional && !isOverload)
                text.Append(group.IsStatic ? "*args: NoReturn" : ", *args: NoReturn", StubNames.NoReturn);
            text.Append(") -> ").Append(signature.Result);
            WriteBody(signature.Source, isOverload ? "" : mark);
        }
    }

    private void WriteParameters(Signature signature)
    {
        for (var index = 0; index < signature.Parameters.Length; index++)
        {
            var parameter = signature.Parameters[index];
            if (index > 0)
                text.Append(", ");
            text.Append(parameter.Name).Append(": ").Append(parameter.Type);
            if (parameter.Default is not null)
                text.Append(" = ").Append(parameter.Default);
        }
    }

    private void WriteBody(WrapperMethod? source, string mark)
    {
        // Members that the compiler adds have the position of the class, and no comment of their own.
        var comment =
            source is null || source.Documentation?.Line == _classLine
                ? null
                : CommentOf(source.Documentation, source.Name);
        if (comment is null)
            text.Append(": ...").Append(mark).Append("\n");
        else
        {
            text.Append(":").Append(mark).Append("\n");
            Docstring.Write(text, comment, Indent + Indent);
        }
    }

    private void WriteDocumentation(DocumentationPlace? place, string name, string indent)
    {
        if (CommentOf(place, name[(name.LastIndexOf(':') + 1)..]) is { } comment)
            Docstring.Write(text, comment, indent);
    }

    /// <summary>
    /// The comment of a declaration. Declarations of one header follow each other, and most headers are missing.
    /// </summary>
    private string? CommentOf(DocumentationPlace? place, string name)
    {
        if (place is not { } known)
            return null;
        if (!ReferenceEquals(known.File, _file))
            (_file, _hasHeader) = (known.File, documentation.Has(known.File));
        return _hasHeader ? documentation.Find(known, name) : null;
    }
}
