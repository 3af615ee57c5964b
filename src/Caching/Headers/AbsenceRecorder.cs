using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>Collects the places that must stay empty, and checks that they are.</summary>
/// <param name="roots">The command's directories.</param>
/// <param name="started">When the run started.</param>
internal sealed class AbsenceRecorder(PathRoots roots, long started)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileKind> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _absent = new(StringComparer.Ordinal);
    private readonly List<RootedPath> _required = [];

    /// <summary>Files that exist, were not read, and must continue to exist.</summary>
    public IReadOnlyList<RootedPath> Required => _required;

    /// <summary>Why the run must not be recorded; null when it may.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>
    /// Adds a place where a file would be found before a recorded one, or where a probe asked for a file.
    /// </summary>
    public void Candidate(string path, bool isProbe)
    {
        if (Obstacle is not null || !_seen.Add(path))
            return;
        var slash = path.LastIndexOf('/');
        var folder =
            slash > 0 ? path[..slash]
            : slash == 0 ? "/"
            : "";
        var stamp = KindOf(folder) == FileKind.Directory ? FileStamp.OfName(path) : default;
        if (!stamp.IsPresent || stamp.Kind == FileKind.Directory)
        {
            if (!_absent.TryGetValue(folder, out var names))
                _absent.Add(folder, names = new SortedSet<string>(StringComparer.Ordinal));
            names.Add(path[(slash + 1)..]);
            return;
        }
        // The file exists, but the tool did not take it: it searches in another order than its flags say, or nothing
        // asked for the file. When it goes, nothing changes. But did it exist when the tool looked?
        if (
            !stamp.IsBefore(started)
            || FileStamp.Of(path) is not { IsPresent: true } target
            || !target.IsBefore(started)
        )
            Obstacle = $"{path} appeared during the run";
        else if (isProbe)
            _required.Add(roots.Split(path));
    }

    public IReadOnlyList<AbsentGroup> Groups()
    {
        var groups = new List<AbsentGroup>(_absent.Count);
        foreach (var (folder, names) in _absent.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // A name is appended before the split, so that a root itself is recognized as a root.
            var (root, rest) = roots.Split(folder.Length == 0 ? "x" : folder + "/x");
            groups.Add(new AbsentGroup(root, rest.Length > 1 ? rest[..^2] : "", [.. names]));
        }
        return groups;
    }

    private FileKind KindOf(string folder)
    {
        if (!_folders.TryGetValue(folder, out var kind))
            _folders.Add(folder, kind = FileStamp.Of(folder.Length == 0 ? "." : folder).Kind);
        return kind;
    }
}
