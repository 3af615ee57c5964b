using System.Globalization;
using Wrapgen.Caching.Upkeep;

namespace Wrapgen.Cli.Doctor;

/// <summary>
/// Judges a cache folder. A build works without a cache, so none of this is worse than a warning.
/// </summary>
internal static class FolderReview
{
    /// <param name="folder">The folder.</param>
    /// <param name="isFirst">True for the first of several: new entries go there.</param>
    /// <param name="maximum">The size to which eviction reduces the folder.</param>
    public static Check Of(FolderHealth folder, bool isFirst, long maximum)
    {
        var (state, cure) = Judge(folder, isFirst, maximum);
        return new Check("cache", state, $"{folder.Path}: {string.Join(", ", Findings(folder, maximum))}")
        {
            Path = folder.Path,
            Folder = folder,
            Cure = cure,
        };
    }

    private static (CheckState State, string Cure) Judge(FolderHealth folder, bool isFirst, long maximum)
    {
        if (!folder.IsWritable)
            return isFirst
                ? (
                    CheckState.Warning,
                    "Nothing can be stored, so every build runs castxml again. Change the rights of the folder, or name another one in ITK_WRAP_CACHE."
                )
                : (CheckState.Note, "");
        if (folder.Locks == false)
            return (
                CheckState.Warning,
                "Processes that need the same entry cannot wait for each other, so each of them runs castxml. Name a folder on a local disk in ITK_WRAP_CACHE."
            );
        if (folder.Bytes > maximum)
            return (
                CheckState.Warning,
                "The folder is larger than its limit. Run `wrapgen cache evict 14`, or raise ITK_WRAP_CACHE_MAX_SIZE."
            );
        if (folder.FreeBytes is { } free && free < maximum - folder.Bytes)
            return (
                CheckState.Warning,
                "The disk is full before the folder reaches its limit. Free some space, or lower ITK_WRAP_CACHE_MAX_SIZE."
            );
        return (CheckState.Ok, "");
    }

    private static IEnumerable<string> Findings(FolderHealth folder, long maximum)
    {
        if (folder.Exists)
            yield return $"{Megabytes(folder.Bytes)} of {Megabytes(maximum)} MB";
        else
            yield return "does not exist yet";
        yield return folder.IsWritable ? "writable" : "not writable";
        if (folder.Locks is { } locks)
            yield return locks ? "locks work" : "locks do not work";
        if (folder.FileSystem is { } system)
            yield return $"file system {system}";
        if (folder.FreeBytes is { } free)
            yield return $"{Megabytes(free)} MB free";
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("F1", CultureInfo.InvariantCulture);
}
