using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>The manifests of a stub run, and the keys in them.</summary>
internal sealed class IndexList
{
    private readonly string _file;
    private readonly string[] _listed;

    private IndexList(string file, string[] listed) => (_file, _listed) = (file, listed);

    /// <summary>Paths of the manifests, as listed.</summary>
    public IReadOnlyList<string> Manifests => _listed;

    /// <summary>True when a listed manifest does not exist.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Reads the list: paths separated by <c>;</c>.</summary>
    /// <exception cref="WrapgenException">WG9001: the file cannot be read.</exception>
    public static IndexList Read(string file)
    {
        var listed = InputFile
            .ReadText(file)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new IndexList(file, [.. listed.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The distinct keys of all manifests, in ordinal order. Reports missing manifests.</summary>
    /// <exception cref="WrapgenException">WG5202, WG5203, WG5208, WG9001.</exception>
    public string[] ReadKeys(Action<Diagnostic> report)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var found = 0;
        foreach (var manifest in _listed)
        {
            if (!File.Exists(manifest))
            {
                IsIncomplete = true;
                report(Rules.MissingManifest(manifest));
                continue;
            }
            found++;
            var lines = KeyIndexFile.Read(manifest);
            for (var i = 0; i < lines.Count; i++)
                keys.Add(
                    IsKey(lines[i]) ? lines[i] : throw new WrapgenException(Rules.InvalidKey(manifest, i + 1, lines[i]))
                );
        }
        if (found == 0)
            throw new WrapgenException(Rules.NoManifest(_file));
        if (keys.Count == 0)
            throw new WrapgenException(Rules.NoKey(_file));
        var sorted = keys.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }

    /// <summary>Deletes the manifests of a store directory that the list does not name.</summary>
    public void DeleteUnlisted(string storeDirectory)
    {
        var listed = _listed.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var manifest in Directory.GetFiles(storeDirectory, "*" + KeyIndexFile.Suffix))
            if (!listed.Contains(Path.GetFullPath(manifest)))
                File.Delete(manifest);
    }

    /// <summary>
    /// The class becomes a file name, so a key must not contain a path. The class may be empty: a SWIG name can consist
    /// of an instantiation suffix alone (docs/wrapping-rules.md, "Untyped names").
    /// </summary>
    private static bool IsKey(string text)
    {
        var end = text.IndexOf('.', StringComparison.Ordinal);
        if (end < 0 || end == text.Length - 1)
            return false;
        foreach (var letter in text.AsSpan(0, end))
            if (!IsNamePart(letter))
                return false;
        foreach (var letter in text.AsSpan(end))
            if (!IsNamePart(letter) && letter is not ('.' or '-' or '+'))
                return false;
        return true;
    }

    private static bool IsNamePart(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
