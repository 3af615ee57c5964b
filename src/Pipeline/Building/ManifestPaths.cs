namespace Wrapgen.Pipeline.Building;

/// <summary>Paths of a manifest, relative to its folder.</summary>
/// <param name="file">Path of the manifest.</param>
internal sealed class ManifestPaths(string file)
{
    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? "";

    /// <summary>The absolute path of one that the manifest names.</summary>
    public string Of(string path) => Path.GetFullPath(path, _folder);
}
