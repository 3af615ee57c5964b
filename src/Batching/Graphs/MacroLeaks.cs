using Wrapgen.Caching.Headers;

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

    /// <summary>For each source, its position; for each header, the position of the first unit that reads it.</summary>
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _readOnce;

    /// <summary>Looks at all headers of a batch.</summary>
    /// <param name="graph">The files of the batch.</param>
    /// <param name="texts">The texts of headers.</param>
    /// <param name="source">The source of the batch.</param>
    /// <param name="directories">The include directories of the batch, and those of its sources.</param>
    public MacroLeaks(IncludeGraph graph, HeaderTexts texts, string source, IReadOnlyCollection<string> directories)
    {
        var files = graph.FirstNamesOf(source).ToList();
        _readOnce = ReadOnce(graph, texts, files);
        foreach (var (position, unit) in graph.IncludedBy(source).Index())
        foreach (var file in graph.FilesOf(unit) ?? [])
            _positions.TryAdd(file, position);
        var changers = new Dictionary<ulong, List<string>>();
        var again = new List<string>();
        foreach (var file in files)
        {
            var words = texts.Of(file).Words;
            if (_readOnce.Contains(file))
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
        // These are read once more for each inclusion, maybe behind everything else of this unit and of those before it.
        foreach (var file in again)
            Find(file, texts.Of(file).Words, changers);
    }

    /// <summary>The header that may change what a unit reads; null when none does.</summary>
    /// <param name="files">The files of the unit, its source first.</param>
    /// <param name="changed">The file whose text it may change.</param>
    public string? Find(IReadOnlyList<string> files, out string changed)
    {
        var position = _positions.GetValueOrDefault(files[0], int.MaxValue);
        var own = files.ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
            if (
                _changers.TryGetValue(file, out var changers)
                && changers.FirstOrDefault(changer => !own.Contains(changer) && IsRead(changer, file, position))
                    is { } foreign
            )
            {
                changed = file;
                return foreign;
            }
        changed = "";
        return null;
    }

    /// <summary>True unless the changer is read by later units only, when the file is read again.</summary>
    private bool IsRead(string changer, string file, int position) =>
        _readOnce.Contains(file) || _positions.GetValueOrDefault(changer, -1) < position;

    /// <summary>
    /// The headers that every unit finds as the first one did: those with a guard, and those that only one of these
    /// includes, once.
    /// </summary>
    private static HashSet<string> ReadOnce(IncludeGraph graph, HeaderTexts texts, List<string> files)
    {
        var includers = files
            .SelectMany(file => graph.IncludedBy(file).Select(included => (Included: included, File: file)))
            .ToLookup(edge => edge.Included, edge => edge.File, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
            if (texts.Of(file).Words.IsReadOnce || includers[file].ToList() is [var one] && IsFoundOnce(one, file))
                found.Add(file);
        return found;

        // An includer comes before what it includes.
        bool IsFoundOnce(string includer, string file) =>
            found.Contains(includer)
            && texts
                .Of(includer)
                .Includes.Count(include =>
                    include.Form == IncludeForm.Computed || Path.GetFileName(include.Name) == Path.GetFileName(file)
                ) == 1;
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
