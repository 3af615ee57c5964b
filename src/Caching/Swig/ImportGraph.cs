using System.Text;

namespace Wrapgen.Caching.Swig;

/// <summary>
/// The files that an interface reaches by <c>%import</c> and <c>%include</c>, found in the order in which SWIG looks:
/// the working directory, the folders of the files that are being read (the innermost first), and those of <c>-I</c>.
/// </summary>
internal sealed class ImportGraph
{
    private readonly IReadOnlyList<string> _directories;
    private readonly Dictionary<string, ImportedFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);
    private readonly List<string> _folders = [];
    private readonly string _workingDirectory = Directory.GetCurrentDirectory();

    /// <param name="unit">The absolute path of the interface file.</param>
    /// <param name="given">The path of the interface file as the command gives it.</param>
    /// <param name="directories">The directories of <c>-I</c>, absolute.</param>
    public ImportGraph(string unit, string given, IReadOnlyList<string> directories)
    {
        _directories = directories;
        Visit(unit, Path.GetFileName(unit), Path.GetFileName(given) == given ? given : unit);
    }

    /// <summary>
    /// True when each file has one name in all that SWIG reads. SWIG reads a file again under each name that it has, and
    /// copies would not repeat that.
    /// </summary>
    public bool IsConsistent { get; private set; } = true;

    /// <summary>Every file by its path.</summary>
    public IReadOnlyDictionary<string, ImportedFile> Files => _files;

    /// <summary>The path that each name leads to.</summary>
    public IReadOnlyDictionary<string, string> Names => _byName;

    /// <summary>True when a name leads to different files, depending on where it is mentioned.</summary>
    public bool IsAmbiguous(string name) => _ambiguous.Contains(name);

    private void Visit(string path, string name, string spelling)
    {
        if (_files.TryGetValue(path, out var known))
        {
            IsConsistent &= known.Spelling == spelling;
            return;
        }
        var bytes = File.ReadAllBytes(path);
        _files.Add(path, new ImportedFile(path, name, spelling, Encoding.Latin1.GetString(bytes)));
        _folders.Add(Path.GetDirectoryName(path) ?? "");
        foreach (var directive in InterfaceDirectives.Find(bytes))
        {
            if (Find(directive) is not var (found, spelled))
                continue;
            if (!_byName.TryAdd(directive.Name, found) && _byName[directive.Name] != found)
                _ambiguous.Add(directive.Name);
            if (!directive.IsInserted)
                Visit(found, directive.Name, spelled);
        }
        _folders.RemoveAt(_folders.Count - 1);
    }

    private (string Path, string Spelling)? Find(InterfaceDirective directive)
    {
        var name = directive.Name;
        if (File.Exists(Path.Combine(_workingDirectory, name)))
            return (InputPath.Absolute(name), name);
        var pushed = Enumerable.Reverse(_folders);
        foreach (var folder in directive.IsSystem ? _directories.Concat(pushed) : pushed.Concat(_directories))
            if ($"{folder}/{name}" is var path && File.Exists(path))
                return (path, path);
        return null;
    }
}
