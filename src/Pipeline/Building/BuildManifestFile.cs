using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline.Building;

/// <summary>Reads build manifests.</summary>
public static class BuildManifestFile
{
    /// <summary>Reads a manifest.</summary>
    /// <exception cref="WrapgenException">
    /// WG7401 to WG7404, WG7407: it is not valid; WG9001: it cannot be read.
    /// </exception>
    public static BuildManifest Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var manifest = JsonInput.Read(path, BuildManifestJsonContext.Default.BuildManifest, Rules.ManifestSyntax);
        if (manifest.Modules.Count == 0)
            throw new WrapgenException(Rules.ManifestWithoutModules(path));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in manifest.Modules)
        {
            if (module.Mdx.Count == 0 || Path.GetFileNameWithoutExtension(module.Mdx[0]) != module.Module)
                throw new WrapgenException(Rules.ManifestModuleWithoutIndex(path, module.Module));
            if ((module.LibraryDirectory ?? manifest.LibraryDirectory) is null)
                throw new WrapgenException(Rules.ManifestModuleWithoutLibrary(path, module.Module));
            if (!seen.Add(module.Module))
                throw new WrapgenException(Rules.ManifestModuleTwice(path, module.Module));
        }
        return manifest;
    }
}
