using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Makes the views of wrapper modules, one after the other. Use it from one thread.</summary>
internal sealed class ModuleWriter(StubWorld world, DocumentationSource documentation)
{
    private static readonly string[] TypingNames = ["Any", "Literal", "NoReturn", "Protocol", "overload"];
    private static readonly string[] AbstractNames = ["Iterator", "Sequence"];

    private readonly ModuleText _text = new();

    /// <summary>The view of a module: its classes, the templates that are at home there, its functions. Good until the next one is made.</summary>
    public ModuleView Write(WrapperModule module)
    {
        _text.Begin(module.Submodule);
        foreach (var item in module.Enums) WriteEnum(item);
        var classes = new ClassWriter(world, _text, documentation);
        foreach (var model in module.Classes)
        {
            if (world.Classes.Find(model.SwigName) is not { } type) continue;
            if (type.Submodule == module.Submodule) classes.Write(type);
            else _text.Append("from .").Append(type.Submodule).Append("Python import ").Append(type.Name).Append(" as ").Append(type.Name).Append("\n");
            _text.EndBlock();
        }
        var templates = new TemplateWriter(world, _text);
        foreach (var (name, instances) in world.TemplatesIn(module.Submodule))
        {
            templates.Write(name, instances);
            _text.EndBlock();
        }
        var functions = new FunctionWriter(world, _text, documentation);
        foreach (var function in module.Functions)
        {
            functions.Write(function);
            _text.EndBlock();
        }
        return new ModuleView(Imports(), _text.Blocks);
    }

    private void WriteEnum(WrapperEnum item)
    {
        _text.Append("class ").Append(item.Name).Append("(IntEnum):\n");
        foreach (var value in item.Values) _text.Append("    ").Append(PythonIdentifiers.Enumerator(value.Name)).Append(" = ").Append(value.Value).Append("\n");
        _text.EndBlock();
    }

    private IEnumerable<string> Imports()
    {
        bool IsUsed(string word) => _text.Text.Contains(word, StringComparison.Ordinal);
        var abstracts = AbstractNames.Where(name => IsUsed(name + "[")).ToList();
        if (abstracts.Count > 0) yield return $"from collections.abc import {string.Join(", ", abstracts)}";
        if (IsUsed("(IntEnum)")) yield return "from enum import IntEnum";
        var typing = TypingNames.Where(IsUsed).ToList();
        if (typing.Count > 0) yield return $"from typing import {string.Join(", ", typing)}";
        var shared = PackageNames.Shared.Where(IsUsed).ToList();
        if (shared.Count > 0) yield return $"from . import {string.Join(", ", shared)}";
        foreach (var (module, names) in _text.Imports) yield return $"from .{module} import {string.Join(", ", names)}";
    }
}

/// <summary>Names that the package's stub defines for its modules.</summary>
internal static class PackageNames
{
    public static readonly string[] Shared = ["_SwigObject", "_SwigPyObject", "_Template"];
}
