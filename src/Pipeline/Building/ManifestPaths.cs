namespace Wrapgen.Pipeline.Building;

/// <summary>Resolves the paths of a manifest, which are relative to its folder.</summary>
/// <param name="file">Path of the manifest.</param>
internal sealed class ManifestPaths(string file)
{
    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? "";

    /// <summary>The absolute path of a path in the manifest.</summary>
    public string Of(string path) => Path.GetFullPath(path, _folder);
}
