namespace Wrapgen.Caching.Swig;

/// <summary>
/// Works out which files a folder must contain so that SWIG, started in it, reads reduced imports and is otherwise led
/// to the same files. Only interface files that Wrapgen wrote are reduced; others are copied.
/// </summary>
internal static class SlimImports
{
    /// <summary>The files by name; null when there is nothing to reduce, or no way to do it safely.</summary>
    /// <param name="graph">The files that the interface reaches.</param>
    /// <param name="unit">The path of the interface.</param>
    public static IReadOnlyList<SlimFile>? Of(ImportGraph graph, string unit)
    {
        var generated = new Dictionary<string, GeneratedInterface>(StringComparer.Ordinal);
        foreach (var file in graph.Files.Values)
            if (GeneratedInterface.TryParse(file.Text) is { } parsed)
                generated.Add(file.Path, parsed);
        if (generated.Count < (generated.ContainsKey(unit) ? 2 : 1))
            return null;
        var names = Words(graph.Files[unit].Text);
        var ancestors = Ancestors(names, generated.Values);
        // Whether a class is abstract depends on what its ancestors implement of these.
        foreach (var file in generated.Values)
            names.UnionWith(file.PureFunctions(ancestors));
        var files = new List<SlimFile>();
        foreach (var file in graph.Files.Values)
        {
            var isReduced = file.Path != unit && generated.ContainsKey(file.Path);
            if (!isReduced && !IsBeside(file.Path, unit) && !IsBeside(file.Path, InputPath.Absolute("x")))
                continue;
            var name = file.Path == unit ? Path.GetFileName(unit) : file.Name;
            if (!IsPlain(name) || graph.IsAmbiguous(name))
                return null;
            var text = isReduced ? generated[file.Path].Reduce(ancestors, names) : file.Text;
            files.Add(new SlimFile(name, file.Path, file.Spelling, text));
        }
        return LeadsTheSameWay(graph, files) ? files : null;
    }

    /// <summary>No other name may lead to a file that is in the folder: SWIG would read it twice.</summary>
    private static bool LeadsTheSameWay(ImportGraph graph, List<SlimFile> files)
    {
        var byPath = files.ToDictionary(file => file.Original, StringComparer.Ordinal);
        if (byPath.Count != files.DistinctBy(file => file.Name).Count())
            return false;
        foreach (var (name, path) in graph.Names)
            if (byPath.TryGetValue(path, out var file) && file.Name != name)
                return false;
        return true;
    }

    /// <summary>
    /// The classes that the interface mentions and declares itself, and everything that they are derived from.
    /// </summary>
    private static HashSet<string> Ancestors(HashSet<string> names, IEnumerable<GeneratedInterface> files)
    {
        var bases = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var item in files.SelectMany(file => file.Classes))
            bases.TryAdd(item.Name, item.Bases);
        var result = new HashSet<string>(StringComparer.Ordinal);
        var rest = new Stack<string>(names.Where(bases.ContainsKey).SelectMany(name => bases[name]));
        while (rest.TryPop(out var name))
            if (bases.TryGetValue(name, out var further) && result.Add(name))
                foreach (var item in further)
                    rest.Push(item);
        return result;
    }

    private static HashSet<string> Words(string text) =>
        GeneratedInterface.Words(text).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);

    private static bool IsBeside(string path, string other) =>
        Path.GetDirectoryName(path) == Path.GetDirectoryName(other);

    private static bool IsPlain(string name) => name.AsSpan().IndexOfAny("/\\") < 0;
}
