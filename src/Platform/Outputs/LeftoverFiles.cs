namespace Wrapgen.Platform.Outputs;

/// <summary>Temporary files of runs that were killed: nobody else removes them.</summary>
internal static class LeftoverFiles
{
    /// <summary>No run stages files for that long; a younger one may belong to a run under way.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);

    /// <summary>Deletes those of a directory that are old enough.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="names">All names in it; the deleted ones are taken out.</param>
    /// <returns>True when younger ones are left.</returns>
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
