namespace Wrapgen.Platform.Outputs;

/// <summary>Temporary files of runs that were killed. Nothing else removes them.</summary>
internal static class LeftoverFiles
{
    /// <summary>No run stages files for that long. A younger file may belong to a run that is still active.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);

    /// <inheritdoc cref="Delete(string, HashSet{string})"/>
    public static bool Delete(string directory) =>
        Delete(
            directory,
            Directory.EnumerateFiles(directory).Select(path => Path.GetFileName(path)).ToHashSet(StringComparer.Ordinal)
        );

    /// <summary>Deletes the temporary files of a directory that are old enough.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="names">All names in it; those of deleted files are removed.</param>
    /// <returns>True when younger temporary files are left.</returns>
    public static bool Delete(string directory, HashSet<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var leftovers = names.Where(TemporaryName.Is).ToList();
        var isLeft = false;
        foreach (var name in leftovers)
        {
            var path = Path.Combine(directory, name);
            if (File.GetLastWriteTimeUtc(path) > DateTime.UtcNow - Margin)
            {
                isLeft = true;
                continue;
            }
            File.Delete(path);
            names.Remove(name);
        }
        return isLeft;
    }
}
