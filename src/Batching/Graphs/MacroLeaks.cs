namespace Wrapgen.Batching.Graphs;

/// <summary>
/// Finds macros that reach a unit from the headers of others: a name in one of the unit's headers that a header which
/// the unit does not include has defined or undefined before. Headers of the compiler itself count as independent of
/// the order in which they are included.
/// </summary>
internal sealed class MacroLeaks
{
    /// <summary>For each header, headers that were read before it and change a macro whose name occurs in it.</summary>
    private readonly Dictionary<string, IReadOnlyCollection<string>> _changers = new(StringComparer.Ordinal);

    /// <summary>Looks at all headers of a batch.</summary>
    /// <param name="graph">The files of the batch.</param>
    /// <param name="texts">The texts of headers.</param>
    /// <param name="source">The source of the batch.</param>
    /// <param name="directories">The include directories of the batch, and those of its sources.</param>
    public MacroLeaks(IncludeGraph graph, HeaderTexts texts, string source, IReadOnlyCollection<string> directories)
    {
        var files = graph.FirstNamesOf(source);
        var changers = new Dictionary<ulong, List<string>>();
        var again = new List<string>();
        foreach (var file in files)
        {
            var words = texts.Of(file).Words;
            if (words.IsReadOnce)
                Find(file, words, changers);
            else
                again.Add(file);
            if (!directories.Any(directory => FolderPath.IsBelow(file, directory)))
                continue;
            foreach (var macro in words.Macros)
                if (changers.TryGetValue(macro, out var known))
                    known.Add(file);
                else
                    changers[macro] = [file];
        }
        // These are read once more for each inclusion, maybe behind everything else.
        foreach (var file in again)
            Find(file, texts.Of(file).Words, changers);
    }

    /// <summary>The header that may change what a unit reads; null when none does.</summary>
    /// <param name="files">The files of the unit.</param>
    /// <param name="changed">The file whose text it may change.</param>
    public string? Find(IReadOnlyCollection<string> files, out string changed)
    {
        var own = files.ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
            if (
                _changers.TryGetValue(file, out var changers)
                && changers.FirstOrDefault(changer => !own.Contains(changer)) is { } foreign
            )
            {
                changed = file;
                return foreign;
            }
        changed = "";
        return null;
    }

    private void Find(string file, HeaderWords words, Dictionary<ulong, List<string>> changers)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words.Used)
            if (changers.TryGetValue(word, out var files))
                found.UnionWith(files);
        if (found.Count > 0)
            _changers[file] = found;
    }
}
