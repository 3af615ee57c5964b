using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Makes the views of typed submodules, one after the other. Use it from one thread.</summary>
internal sealed class ModuleWriter
{
    private readonly StubContext _world;
    private readonly ModuleText _text;
    private readonly ClassWriter _classes;
    private readonly FamilyWriter _families;
    private readonly TemplateWriter _templates;
    private readonly FunctionWriter _functions;
    private readonly DefinitionWriter _definitions;

    public ModuleWriter(StubContext world, DocumentationSource documentation)
    {
        _world = world;
        _text = new ModuleText(world.Classes.Count);
        var members = new MemberWriter(_text, documentation);
        _classes = new ClassWriter(world, _text, members);
        _families = new FamilyWriter(world, _text, members);
        _templates = new TemplateWriter(world, _text);
        _functions = new FunctionWriter(world, _text, documentation);
        _definitions = new DefinitionWriter(world, _text, members);
    }

    /// <summary>
    /// The view of a module: its classes, the templates that belong to it, its functions. Valid until the next call.
    /// </summary>
    public ModuleView Write(StubModule stub)
    {
        var module = stub.Content;
        _text.Begin(module.Submodule);
        _classes.Begin();
        foreach (var item in module.Enums)
            WriteEnum(item);
        foreach (var model in module.Classes)
        {
            if (_world.Classes.Find(model.SwigName) is not { } type)
                continue;
            if (_world.Families.Find(type) is { } family && ReferenceEquals(family.Home, type) && IsHere(type, module))
                _families.Write(family);
            if (type.Submodule == module.Submodule)
                _classes.Write(type);
            else
                _text
                    .Append("from .")
                    .Append(type.Submodule)
                    .Append("Python import ")
                    .Append(type.Name)
                    .Append(" as ")
                    .Append(type.Name)
                    .Append("\n");
            _text.EndBlock();
        }
        foreach (var (name, instances) in _world.TemplatesIn(module.Submodule))
        {
            _templates.Write(name, instances);
            _text.EndBlock();
        }
        foreach (var function in module.Functions)
        {
            _functions.Write(function);
            _text.EndBlock();
        }
        foreach (var template in stub.HandWritten?.Templates ?? [])
            _definitions.Write(template);
        foreach (var overloads in stub.HandWritten?.Functions ?? [])
            _definitions.Write(overloads);
        foreach (var definition in stub.HandWritten?.Definitions ?? [])
            _definitions.Write(definition);
        var blocks = _text.TakeBlocks();
        var head = _text.Length;
        WriteImports();
        return new ModuleView(
            _text,
            new ModuleParts(
                _text.TakeBlocks(),
                blocks,
                head.._text.Length,
                blocks.Length == 0 ? 0..0 : 0..blocks[^1].End.Value
            )
        );
    }

    private static bool IsHere(ConcreteClass type, TypedSubmodule module) => type.Submodule == module.Submodule;

    private void WriteEnum(WrapperEnum item)
    {
        _text.Append("class ").Append(item.Name).Append("(IntEnum):\n", StubNames.IntEnum);
        foreach (var value in item.Values)
            _text
                .Append("    ")
                .Append(PythonIdentifiers.Enumerator(value.Name))
                .Append(" = ")
                .Append(value.Value)
                .Append("\n");
        _text.EndBlock();
    }

    private void WriteImports()
    {
        foreach (
            var names in StubName
                .All.Where(name => _text.Names.HasFlag(name.Name))
                .GroupBy(name => name.Module, name => name.Text, StringComparer.Ordinal)
        )
            WriteImport(names.Key, names);
        foreach (var (module, names) in _text.Imports)
            WriteImport(module, names);
    }

    private void WriteImport(string module, IEnumerable<string> names)
    {
        var isFirst = true;
        foreach (var name in names)
        {
            if (isFirst)
                _text.Append("from ").Append(module).Append(" import ");
            else
                _text.Append(", ");
            _text.Append(name);
            isFirst = false;
        }
        if (!isFirst)
            _text.EndBlock();
    }
}
