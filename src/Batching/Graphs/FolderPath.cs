namespace Wrapgen.Batching.Graphs;

/// <summary>Where a file lies, by its path alone.</summary>
internal static class FolderPath
{
    /// <summary>True when a path leads through a directory.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="directory">The path of the directory, without a slash at its end.</param>
    public static bool IsBelow(string file, string directory) =>
        file.Length > directory.Length
        && file[directory.Length] == '/'
        && file.StartsWith(directory, StringComparison.Ordinal);
}
