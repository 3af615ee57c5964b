namespace Wrapgen.Caching.Headers;

/// <summary>Paths of input files as tools spell them: with slashes, and not normalized.</summary>
internal static class SourcePath
{
    /// <summary>The directory of a file; empty when the path names none.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>The path of a name in a directory; the name itself when it is absolute or there is no directory.</summary>
    public static string Join(string folder, string name)
    {
        if (name.StartsWith('/') || folder.Length == 0)
            return name;
        return folder.EndsWith('/') ? folder + name : $"{folder}/{name}";
    }
}
