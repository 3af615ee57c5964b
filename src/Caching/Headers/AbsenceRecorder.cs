using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>Collects the places that must stay empty, and checks that they are.</summary>
/// <param name="roots">The command's directories.</param>
/// <param name="places">What is in the directories now, after the run.</param>
/// <param name="started">When the run started.</param>
internal sealed class AbsenceRecorder(PathRoots roots, DirectoryContents places, long started)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<DirectoryContents.Folder> _folders = [];

    /// <summary>Per name, the numbers of the directories where it was looked for, and where it is absent.</summary>
    private readonly Dictionary<string, (NumberSet Seen, NumberSet Absent)> _names = new(StringComparer.Ordinal);

    /// <summary>Per subdirectory, its number in each search directory; -1 while it is unknown.</summary>
    private readonly Dictionary<string, int[]> _subdirectories = new(StringComparer.Ordinal);
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
        var slash = path.LastIndexOf('/');
        var folder =
            slash > 0 ? path[..slash]
            : slash == 0 ? "/"
            : "";
        Add(NumberOf(folder), path[(slash + 1)..], isProbe);
    }

    /// <summary>Adds a name in the first search directories.</summary>
    /// <param name="name">The name, which may have a directory in front.</param>
    /// <param name="last">The last search directory to look into.</param>
    /// <param name="except">Search directories where a recorded file has the name.</param>
    /// <param name="isProbe">True when a probe asked for the name.</param>
    public void CandidatesInSearchOrder(string name, int last, IReadOnlyList<int> except, bool isProbe)
    {
        var slash = name.LastIndexOf('/');
        var leaf = name[(slash + 1)..];
        var subdirectory = slash > 0 ? name[..slash] : "";
        if (!_subdirectories.TryGetValue(subdirectory, out var numbers))
        {
            _subdirectories.Add(subdirectory, numbers = new int[roots.Search.Count]);
            Array.Fill(numbers, -1);
        }
        for (var i = 0; i <= last; i++)
        {
            if (except.Contains(i))
                continue;
            if (name.StartsWith('/') || roots.Paths[i] is "" or "/")
            {
                Candidate(name.StartsWith('/') ? name : roots.Paths[i] + name, isProbe);
                continue;
            }
            if (numbers[i] < 0)
                numbers[i] = NumberOf(slash > 0 ? $"{roots.Paths[i]}/{subdirectory}" : roots.Paths[i]);
            Add(numbers[i], leaf, isProbe);
        }
    }

    /// <summary>The names that must stay absent, by directory.</summary>
    public IReadOnlyList<AbsentGroup> Groups()
    {
        var names = new List<string>[_folders.Count];
        foreach (var (name, (_, absent)) in _names.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        foreach (var number in absent.Numbers)
            (names[number] ??= []).Add(name);
        var groups = new List<AbsentGroup>(_folders.Count);
        foreach (var (folder, number) in _numbers.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (names[number] is not { } absent)
                continue;
            // A name is appended before the split, so that a root itself is recognized as a root.
            var (root, rest) = roots.Split(folder.Length == 0 ? "x" : folder + "/x");
            groups.Add(new AbsentGroup(root, rest.Length > 1 ? rest[..^2] : "", absent));
        }
        return groups;
    }

    private int NumberOf(string folder)
    {
        if (!_numbers.TryGetValue(folder, out var number))
        {
            _numbers.Add(folder, number = _folders.Count);
            _folders.Add(places.In(folder));
        }
        return number;
    }

    private void Add(int number, string name, bool isProbe)
    {
        if (!_names.TryGetValue(name, out var numbers))
            _names.Add(name, numbers = (new NumberSet(), new NumberSet()));
        if (Obstacle is not null || !numbers.Seen.Add(number))
            return;
        var stamp = _folders[number].StampOf(name);
        if (!stamp.IsPresent || stamp.Kind == FileKind.Directory)
        {
            numbers.Absent.Add(number);
            return;
        }
        // The file exists, but the tool did not take it: it searches in another order than its flags say, or nothing
        // asked for the file. When it goes, nothing changes. But did it exist when the tool looked?
        var path = _folders[number].PathOf(name);
        if (
            !stamp.IsBefore(started)
            || FileStamp.Of(path) is not { IsPresent: true } target
            || !target.IsBefore(started)
        )
            Obstacle = $"{path} appeared during the run";
        else if (isProbe)
            _required.Add(roots.Split(path));
    }
}
