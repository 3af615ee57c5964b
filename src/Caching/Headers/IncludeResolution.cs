using Wrapgen.Platform.Files;
using static Wrapgen.Caching.Headers.SourcePath;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// Follows each mention of a file through the search order, to find the places where a new file would be found before a
/// recorded one. Names are resolved among the recorded files only, without access to the disk.
/// </summary>
internal sealed class IncludeResolution
{
    private readonly PathRoots _roots;
    private readonly IReadOnlyList<RecordedSource> _sources;
    private readonly IReadOnlyList<string> _forcedIncludes;
    private readonly bool _looksBesideAllIncluders;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byFileName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<(int Directory, int Number)>> _matches = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, bool> _mentions = new(StringComparer.Ordinal);

    public IncludeResolution(
        PathRoots roots,
        IReadOnlyList<RecordedSource> sources,
        IReadOnlyList<string> forcedIncludes,
        bool looksBesideAllIncluders = false
    )
    {
        _looksBesideAllIncluders = looksBesideAllIncluders;
        (_roots, _sources, _forcedIncludes) = (roots, sources, forcedIncludes);
        for (var i = 0; i < sources.Count; i++)
        {
            _numbers.TryAdd(sources[i].Path, i);
            var name = Path.GetFileName(sources[i].Path);
            if (!_byFileName.TryGetValue(name, out var same))
                _byFileName.Add(name, same = []);
            same.Add(i);
        }
    }

    /// <summary>Reports every place where a new file would change what is included.</summary>
    public void FindCandidates(AbsenceRecorder absences)
    {
        var reached = new bool[_sources.Count];
        if (reached.Length > 0)
            reached[0] = true;
        foreach (var name in _forcedIncludes)
        {
            FindBeforeIncluder("", name, absences);
            FindInSearchOrder(name, isProbe: false, reached, absences);
        }
        var seen = new HashSet<IncludeDirective>();
        var allFolders = _looksBesideAllIncluders
            ? _sources.Select(source => FolderOf(source.Path)).Distinct(StringComparer.Ordinal).ToList()
            : [];
        foreach (var source in _sources)
        {
            var folder = FolderOf(source.Path);
            foreach (var include in source.Scan.Includes)
            {
                if (include.Form == IncludeForm.Computed)
                    continue;
                if (include.IsQuoted && (include.IsProbe || Mentions(include.Name)))
                    FindBeforeIncluder(folder, include.Name, absences, include.IsProbe);
                if (include.IsQuoted && Mentions(include.Name))
                    allFolders.ForEach(other => FindBeforeIncluder(other, include.Name, absences));
                if (seen.Add(include))
                    FindInSearchOrder(include.Name, include.IsProbe, reached, absences);
            }
        }
        FindUnexplained(reached, absences);
    }

    /// <summary>
    /// Files that a mention finds through another root than the one that they are recorded under, because one root lies
    /// in the other. The mention leads to the recorded file only while the roots are nested like this.
    /// </summary>
    public IReadOnlyList<(RootedPath One, RootedPath Other)> Coincidences()
    {
        var same = new HashSet<(RootedPath, RootedPath)>();
        void Add(RootedPath spelled, string path)
        {
            if (!_numbers.TryGetValue(path, out var number))
                return;
            var recorded = new RootedPath(_sources[number].Header.Root, _sources[number].Header.Rest);
            if (spelled != recorded)
                same.Add(WithoutCommonEnd(spelled, recorded));
        }
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in _sources)
        {
            foreach (var include in source.Scan.Includes)
            {
                if (include.Form == IncludeForm.Computed || include.Name.StartsWith('/') || !Mentions(include.Name))
                    continue;
                if (include.IsQuoted)
                    Add(
                        new RootedPath(source.Header.Root, Join(FolderOf(source.Header.Rest), include.Name)),
                        Join(FolderOf(source.Path), include.Name)
                    );
                if (names.Add(include.Name))
                    foreach (var (directory, number) in Matches(include.Name))
                        Add(new RootedPath(directory, include.Name), _sources[number].Path);
            }
        }
        return
        [
            .. same.OrderBy(pair => pair.Item1.Root)
                .ThenBy(pair => pair.Item1.Rest, StringComparer.Ordinal)
                .ThenBy(pair => pair.Item2.Root),
        ];
    }

    /// <summary>
    /// Drops the part after the last difference: it adds nothing, and many files share the part before it.
    /// </summary>
    private static (RootedPath, RootedPath) WithoutCommonEnd(RootedPath one, RootedPath other)
    {
        var (first, second) = (one.Rest, other.Rest);
        while (
            first.Length > 0
            && second.Length > 0
            && first[(first.LastIndexOf('/') + 1)..] == second[(second.LastIndexOf('/') + 1)..]
        )
            (first, second) = (FolderOf(first), FolderOf(second));
        return (one with { Rest = first }, other with { Rest = second });
    }

    /// <summary>A digest of which mention leads to which file.</summary>
    public Digest ToDigest()
    {
        var writer = new ByteWriter();
        foreach (var source in _sources)
        {
            var folder = FolderOf(source.Path);
            writer.Count(source.Scan.Includes.Count);
            foreach (var include in source.Scan.Includes)
            {
                writer.Byte((byte)include.Form);
                if (include.IsQuoted)
                    writer.Count(_numbers.GetValueOrDefault(Join(folder, include.Name), -1) + 1);
                var matches = Matches(include.Name);
                writer.Count(matches.Count);
                foreach (var (_, number) in matches)
                    writer.Count(number + 1);
            }
        }
        return Digest.Of(writer.Written);
    }

    /// <summary>Each search directory that has a recorded file of that name, and the number of the file.</summary>
    private IReadOnlyList<(int Directory, int Number)> Matches(string name)
    {
        if (_matches.TryGetValue(name, out var known))
            return known;
        var matches = new List<(int, int)>();
        if (Mentions(name))
            for (var i = 0; i < _roots.Search.Count; i++)
                if (_numbers.TryGetValue(Join(_roots.Paths[i], name), out var number))
                    matches.Add((i, number));
        _matches.Add(name, matches);
        return matches;
    }

    /// <summary>True when some recorded file could have been included by this name.</summary>
    private bool Mentions(string name)
    {
        if (_mentions.TryGetValue(name, out var known))
            return known;
        var isMentioned =
            _byFileName.TryGetValue(Path.GetFileName(name), out var same)
            && same.Exists(number => IsNamed(_sources[number].Path, name));
        _mentions.Add(name, isMentioned);
        return isMentioned;
    }

    private static bool IsNamed(string path, string name) =>
        path.EndsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[^(name.Length + 1)] == '/')
        || name.Contains("../", StringComparison.Ordinal)
        || name.StartsWith("./", StringComparison.Ordinal);

    private void FindBeforeIncluder(string folder, string name, AbsenceRecorder absences, bool isProbe = false)
    {
        var path = Join(folder, name);
        if (!_numbers.ContainsKey(path))
            absences.Candidate(path, isProbe);
    }

    private void FindInSearchOrder(string name, bool isProbe, bool[] reached, AbsenceRecorder absences)
    {
        var directories = _roots.Search.Count;
        var last = isProbe ? directories - 1 : -1;
        var matches = Matches(name);
        if (Mentions(name))
        {
            foreach (var number in _byFileName[Path.GetFileName(name)])
                if (IsNamed(_sources[number].Path, name))
                    reached[number] = true;
            // A file in a directory that no flag names (the tool's own headers) may come anywhere in the order.
            last = Math.Max(
                last,
                matches.Count > 0 && !HasUnknownPlace(name) ? matches[^1].Directory : directories - 1
            );
        }
        absences.CandidatesInSearchOrder(name, last, [.. matches.Select(match => match.Directory)], isProbe);
    }

    private bool HasUnknownPlace(string name) =>
        _byFileName[Path.GetFileName(name)]
            .Exists(number =>
                _sources[number].Header.Root >= _roots.Search.Count && IsNamed(_sources[number].Path, name)
            );

    /// <summary>
    /// Handles files that no literal mention explains: they were included through a macro. The name may have been any
    /// suffix of their path, in any directory, or beside any file that includes through a macro.
    /// </summary>
    private void FindUnexplained(bool[] reached, AbsenceRecorder absences)
    {
        var folders = _roots
            .Paths.Take(_roots.Search.Count)
            .Concat(
                _sources
                    .Where(source => source.Scan.Includes.Any(include => include.Form == IncludeForm.Computed))
                    .Select(source => FolderOf(source.Path))
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        for (var number = 1; number < reached.Length; number++)
        {
            if (reached[number])
                continue;
            var path = _sources[number].Path;
            for (
                var slash = path.LastIndexOf('/');
                slash >= 0;
                slash = slash > 0 ? path.LastIndexOf('/', slash - 1) : -1
            )
            {
                foreach (var folder in folders)
                    if (Join(folder, path[(slash + 1)..]) is var candidate && !_numbers.ContainsKey(candidate))
                        absences.Candidate(candidate, isProbe: false);
            }
        }
    }
}
