using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Makes the view of one wrapper module.</summary>
internal sealed class ModuleWriter(StubWorld world, DocumentationSource documentation)
{
    private static readonly string[] TypingNames = ["Any", "Literal", "NoReturn", "Protocol", "overload"];
    private static readonly string[] AbstractNames = ["Iterator", "Sequence"];

    /// <summary>The view of a module: its classes, the templates that are at home there, its functions.</summary>
    public ModuleView Write(WrapperModule module)
    {
        var text = new ModuleText(module.Submodule);
        var blocks = new List<string>();
        foreach (var item in module.Enums) blocks.Add(EnumBlock(item));
        var classes = new ClassWriter(world, text, documentation);
        foreach (var model in module.Classes)
        {
            if (world.Classes.Find(model.SwigName) is not { } type) continue;
            if (type.Submodule == module.Submodule) blocks.Add(classes.Write(type));
            else blocks.Add($"from .{type.Submodule}Python import {type.Name} as {type.Name}\n");
        }
        var templates = new TemplateWriter(world, text);
        foreach (var (name, instances) in world.TemplatesIn(module.Submodule)) blocks.Add(templates.Write(name, instances));
        var functions = new FunctionWriter(world, text, documentation);
        foreach (var function in module.Functions) blocks.Add(functions.Write(function));
        return new ModuleView(Imports(text, blocks), blocks);
    }

    private static string EnumBlock(WrapperEnum item) =>
        $"class {item.Name}(IntEnum):\n" + string.Concat(item.Values.Select(value => $"    {PythonIdentifiers.Enumerator(value.Name)} = {value.Value}\n"));

    private static IEnumerable<string> Imports(ModuleText text, List<string> blocks)
    {
        bool IsUsed(string word) => blocks.Exists(block => block.Contains(word, StringComparison.Ordinal));
        var abstracts = AbstractNames.Where(name => IsUsed(name + "[")).ToList();
        if (abstracts.Count > 0) yield return $"from collections.abc import {string.Join(", ", abstracts)}";
        if (IsUsed("(IntEnum)")) yield return "from enum import IntEnum";
        var typing = TypingNames.Where(IsUsed).ToList();
        if (typing.Count > 0) yield return $"from typing import {string.Join(", ", typing)}";
        var shared = PackageNames.Shared.Where(IsUsed).ToList();
        if (shared.Count > 0) yield return $"from . import {string.Join(", ", shared)}";
        foreach (var (module, names) in text.Imports) yield return $"from .{module} import {string.Join(", ", names)}";
    }
}

/// <summary>Names that the package's stub defines for its modules.</summary>
internal static class PackageNames
{
    public static readonly string[] Shared = ["_SwigObject", "_SwigPyObject", "_Template"];
}
