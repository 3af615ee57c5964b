namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>What the package itself offers, by name: classes, templates, functions.</summary>
internal sealed class PackageWriter(StubContext world)
{
    /// <summary>
    /// Lines of the package's stub after its fixed ones, sorted by name. A name is a variable and not an import: an editor
    /// that lists the names of the package follows each import into its file, but no variable.
    /// </summary>
    public IEnumerable<string> Exports(IReadOnlyList<StubModule> modules)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, classes) in world.Exports)
        {
            var first = classes[0];
            if (first.Model.TemplateArguments.Count > 0)
                lines[name] =
                    $"from .{first.Submodule}Python import {TemplateWriter.NameOf(name)}\n{name}: {TemplateWriter.NameOf(name)}";
            else
                lines[name] =
                    first.Name == name
                        ? AsVariable(first.Submodule, name)
                        : $"from .{first.Submodule}Python import {first.Name}\n{name} = {first.Name}";
        }
        foreach (var module in modules)
        foreach (var function in module.Content.Functions)
            lines.TryAdd(function.Name, AsVariable(module.Submodule, function.Name));
        foreach (var module in modules)
        foreach (var overloads in module.HandWritten?.Functions ?? [])
            lines.TryAdd(overloads[0].Name, AsVariable(module.Submodule, overloads[0].Name));
        foreach (
            var module in modules
                .Select(module => module.Module)
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal)
        )
            lines.TryAdd(module, $"{module}: Any");
        foreach (var name in world.Keys.Names)
            lines.TryAdd(name, $"{name}: Any");
        return lines.Values;
    }

    private static string AsVariable(string submodule, string name) =>
        $"from .{submodule}Python import {name} as _{name}\n{name} = _{name}";
}
