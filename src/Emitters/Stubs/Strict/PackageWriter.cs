using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>What the package itself offers, by name: classes, templates, functions.</summary>
internal sealed class PackageWriter(StubContext world)
{
    /// <summary>
    /// Blocks of the package's stub after its fixed ones: an import for each module, then the names in order. A name is a
    /// variable and not an import: an editor that lists the names of the package follows each import into its file, but no
    /// variable. One import for a name each would take it longer to resolve than all else.
    /// </summary>
    public IEnumerable<string> Exports(IReadOnlyList<StubModule> modules)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var imports = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        AddClasses(names, imports);
        // A class may have another name in Python than its C++ class, such as a typedef of an instantiation.
        foreach (var (name, swigName) in world.Keys.PlainClasses)
            if (!names.ContainsKey(name) && world.Classes.Find(swigName) is { } type)
            {
                Import(imports, type.Submodule, type.Name);
                names[name] = $"{name} = {type.Name}";
            }
        foreach (var module in modules)
        foreach (var function in module.Content.Functions)
            AddFunction(function.Name, module.Submodule, names, imports);
        foreach (var module in modules)
        foreach (var overloads in module.HandWritten?.Functions ?? [])
            AddFunction(overloads[0].Name, module.Submodule, names, imports);
        foreach (
            var module in modules
                .Select(module => module.Module)
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal)
        )
            names.TryAdd(module, $"{module}: Any");
        foreach (var name in world.Keys.Names)
            names.TryAdd(name, $"{name}: Any");
        foreach (var name in world.Profile.StrictStubs.OptionalNames)
        {
            names.TryAdd(name, $"{name}: Any");
            if (IsFunction(name))
                names.TryAdd(SnakeCase.Of(name), $"{SnakeCase.Of(name)}: Any");
        }
        return imports
            .Select(import => $"from .{import.Key}Python import {string.Join(", ", import.Value)}")
            .Concat(names.Values);
    }

    private void AddClasses(SortedDictionary<string, string> names, SortedDictionary<string, SortedSet<string>> imports)
    {
        foreach (var (name, classes) in world.Exports)
        {
            var first = classes[0];
            if (first.Model.TemplateArguments.Count > 0)
            {
                Import(imports, first.Submodule, TemplateWriter.NameOf(name));
                names[name] = $"{name}: {TemplateWriter.NameOf(name)}";
            }
            else if (first.Name == name)
            {
                Import(imports, first.Submodule, $"{name} as _{name}");
                names[name] = $"{name} = _{name}";
            }
            else
            {
                Import(imports, first.Submodule, first.Name);
                names[name] = $"{name} = {first.Name}";
            }
        }
    }

    private static void AddFunction(
        string name,
        string submodule,
        SortedDictionary<string, string> names,
        SortedDictionary<string, SortedSet<string>> imports
    )
    {
        if (names.TryAdd(name, $"{name} = _{name}"))
            Import(imports, submodule, $"{name} as _{name}");
    }

    private static void Import(SortedDictionary<string, SortedSet<string>> imports, string submodule, string name)
    {
        if (!imports.TryGetValue(submodule, out var names))
            imports[submodule] = names = new SortedSet<string>(StringComparer.Ordinal);
        names.Add(name);
    }

    /// <summary>Filters have a functional interface. Nothing more is known of classes that are not there.</summary>
    private static bool IsFunction(string name) =>
        name.EndsWith("Filter", StringComparison.Ordinal) || name.EndsWith("Source", StringComparison.Ordinal);
}
