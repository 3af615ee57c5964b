using System.Text.Json;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Building;

/// <summary>Reads build manifests.</summary>
public static class BuildManifestFile
{
    /// <summary>Reads a manifest.</summary>
    /// <exception cref="WrapgenException">WG7401 to WG7404, WG7407: it is not sound; WG9001: it cannot be read.</exception>
    public static BuildManifest Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var manifest = Parse(path);
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

    private static BuildManifest Parse(string path)
    {
        try
        {
            ReadOnlySpan<byte> content = File.ReadAllBytes(path);
            if (content.StartsWith("\uFEFF"u8))
                content = content[3..];
            return JsonSerializer.Deserialize(content, BuildManifestJsonContext.Default.BuildManifest)
                ?? throw new WrapgenException(Rules.ManifestSyntax(path, 1, "it is null."));
        }
        catch (JsonException failure)
        {
            throw new WrapgenException(
                Rules.ManifestSyntax(path, (int)(failure.LineNumber ?? 0) + 1, Reason(failure)),
                failure
            );
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(path, failure.Message), failure);
        }
    }

    // The message ends with path and line, which the diagnostic shows itself.
    private static string Reason(JsonException failure) =>
        failure.Message.IndexOf(" Path: ", StringComparison.Ordinal) is >= 0 and var place
            ? failure.Message[..place]
            : failure.Message;
}
