using System.Collections.Concurrent;

namespace Wrapgen.Batching.Planning;

/// <summary>Tells whether two directories have a file of the same relative name. Reads each directory once.</summary>
internal sealed class SharedNames
{
    private readonly ConcurrentDictionary<string, Dictionary<string, bool>> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, string), bool> _answers = new();

    /// <summary>True when a relative name leads to a file in both.</summary>
    public bool HaveSame(string first, string second)
    {
        var (one, other) = (Path.TrimEndingDirectorySeparator(first), Path.TrimEndingDirectorySeparator(second));
        return one == other
            || _answers.GetOrAdd(string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one), Compare);
    }

    private bool Compare((string First, string Second) pair)
    {
        var second = EntriesOf(pair.Second);
        foreach (var (name, isDirectory) in EntriesOf(pair.First))
            if (
                second.TryGetValue(name, out var isOtherDirectory)
                && (
                    !isDirectory
                    || !isOtherDirectory
                    || Compare((Path.Combine(pair.First, name), Path.Combine(pair.Second, name)))
                )
            )
                return true;
        return false;
    }

    /// <summary>The names in a directory, and whether they are directories. One that does not exist has none.</summary>
    private Dictionary<string, bool> EntriesOf(string directory) =>
        _entries.GetOrAdd(
            directory,
            path =>
                Directory.Exists(path)
                    ? new DirectoryInfo(path)
                        .EnumerateFileSystemInfos()
                        .ToDictionary(
                            entry => entry.Name,
                            entry => entry.Attributes.HasFlag(FileAttributes.Directory),
                            StringComparer.Ordinal
                        )
                    : []
        );
}
