using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Writes the stub of one concrete class.</summary>
internal sealed class ClassWriter(StubWorld world, ModuleText text, DocumentationSource documentation)
{
    private const string Indent = "    ";

    private readonly StrictStubRules _rules = world.Profile.StrictStubs;
    private int? _classLine;

    /// <summary>The class as text, its factory function included.</summary>
    public string Write(ConcreteClass type)
    {
        _classLine = type.Model.Documentation?.Line;
        text.Append("class ").Append(type.Name).Append("(");
        text.Append(type.Bases.Count == 0 ? "_SwigObject" : string.Join(", ", type.Bases.Select(text.Use))).Append("):\n");
        var start = text.Text.Length;
        WriteDocumentation(type.Model.Documentation, type.Model.CppName, Indent);
        foreach (var item in type.Model.Enums) WriteEnum(item);
        var added = WriteAdditions(type);
        if (!added.Contains("__init__")) WriteConstructors(type);
        if (type.Model.HasFactory) WriteFactory(type);
        var groups = world.Groups.Of(type).Where(group => !added.Contains(group.Name)).ToList();
        foreach (var group in groups) WriteGroup(group, InPlaceOperators.IsWithinPlainOne(group, name => world.Groups.Find(type, name)) ? "" : "  # type: ignore[misc]");
        if (text.Text.Length == start) text.Append("    ...\n");
        if (type.Model.HasFactory) text.Append($"\ndef {type.Name}_{world.Profile.FactoryMethod}() -> {type.Name}: ...\n");
        return text.Take();
    }

    private void WriteEnum(WrapperEnum item)
    {
        if (item.Name.Length == 0)
        {
            foreach (var value in item.Values) text.Append(Indent).Append(value.Name).Append(": int\n");
            return;
        }
        var name = _rules.EnumPrefix + item.Name;
        text.Append($"    class {name}(IntEnum):\n");
        WriteDocumentation(item.Documentation, item.Name, Indent + Indent);
        foreach (var value in item.Values)
            text.Append($"        {PythonIdentifiers.Enumerator(value.Name)} = {(value.Value.Length == 0 ? "..." : value.Value)}\n");
        if (item.Values.Count == 0) text.Append("        ...\n");
        foreach (var value in item.Values) text.Append($"    {item.Name}_{value.Name} = {name}.{PythonIdentifiers.Enumerator(value.Name)}\n");
    }

    /// <summary>Members that the library's interface files add; returns their names.</summary>
    private HashSet<string> WriteAdditions(ConcreteClass type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var rule = _rules.Additions.FirstOrDefault(rule => type.CppText == rule.Start || (rule.Start.EndsWith('<') && type.CppText.StartsWith(rule.Start, StringComparison.Ordinal)));
        if (rule is null || (type.SequenceItem is null && rule.Members.Any(line => line.Contains("{item}", StringComparison.Ordinal)))) return names;
        foreach (var line in rule.Members)
        {
            text.Append(Indent).Append(line.Replace("{self}", type.Name, StringComparison.Ordinal).Replace("{item}", type.SequenceItem?.Text, StringComparison.Ordinal)).Append("\n");
            if (line.StartsWith("def ", StringComparison.Ordinal)) names.Add(line[4..line.IndexOf('(', StringComparison.Ordinal)]);
        }
        return names;
    }

    private void WriteConstructors(ConcreteClass type)
    {
        if (world.Groups.ConstructorsOf(type) is { } group) WriteGroup(group);
        // A class without public constructors raises when it is called; derived classes inherit that in the stub.
        else if (type.Bases.All(MethodGroups.HasConstructors))
            text.Append("    def __init__(self, no_public_constructor: NoReturn) -> None: ...\n");
    }

    private void WriteFactory(ConcreteClass type)
    {
        text.Append($"    @staticmethod\n    def {world.Profile.FactoryMethod}(");
        var input = world.Setters.InputOf(type);
        text.Append("*args: ");
        if (input is null) text.Append("NoReturn");
        else text.Append(world.Setters.WithSources(input));
        foreach (var keyword in world.Setters.Of(type)) text.Append(", ").Append(keyword.Keyword).Append(": ").Append(keyword.Type).Append(" = ...");
        text.Append($") -> {type.Name}: ...\n");
        foreach (var line in _rules.FactoryMembers) text.Append(Indent).Append(line.Replace("{self}", type.Name, StringComparison.Ordinal)).Append("\n");
    }

    private void WriteGroup(MethodGroup group, string mark = "")
    {
        foreach (var signature in group.Signatures)
        {
            var isOverload = group.Signatures.Count > 1;
            if (isOverload) text.Append("    @overload").Append(ReferenceEquals(signature, group.Signatures[0]) ? mark : "").Append("\n");
            if (group.IsStatic) text.Append("    @staticmethod\n");
            text.Append("    def ").Append(group.Name).Append("(");
            if (!group.IsStatic) text.Append(signature.Parameters.Length > 0 ? "self, " : "self");
            for (var index = 0; index < signature.Parameters.Length; index++)
            {
                var parameter = signature.Parameters[index];
                if (index > 0) text.Append(", ");
                text.Append(parameter.Name).Append(": ").Append(parameter.Type);
                if (parameter.Default is not null) text.Append(" = ").Append(parameter.Default);
            }
            if (group.IsPositional) text.Append(signature.Parameters.Length > 0 ? ", /" : isOverload ? "" : group.IsStatic ? "*args: NoReturn" : ", *args: NoReturn");
            text.Append(") -> ").Append(signature.Result);
            WriteBody(signature, isOverload ? "" : mark);
        }
    }

    private void WriteBody(Signature signature, string mark)
    {
        // What the compiler adds to a class stands where the class stands, and has no comment of its own.
        var comment = signature.Place?.Line == _classLine ? null : documentation.Find(signature.Place, signature.CppName);
        if (comment is null) text.Append(": ...").Append(mark).Append("\n");
        else
        {
            text.Append(":").Append(mark).Append("\n");
            Docstring.Write(text.Text, comment, Indent + Indent);
        }
    }

    private void WriteDocumentation(DocumentationPlace? place, string name, string indent)
    {
        if (documentation.Find(place, name[(name.LastIndexOf(':') + 1)..]) is { } comment) Docstring.Write(text.Text, comment, indent);
    }
}
