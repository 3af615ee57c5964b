using System.IO.Compression;
using System.Reflection;
using System.Text.Json;

namespace Wrapgen.Cli.Demo;

/// <summary>A module of the embedded example.</summary>
/// <param name="Name">Name of the module.</param>
/// <param name="Mdx">Its master index, then those of its dependencies.</param>
/// <param name="Submodules">Its submodules, in output order.</param>
internal sealed record DemoModule(string Name, IReadOnlyList<string> Mdx, IReadOnlyList<string> Submodules);

/// <summary>The embedded example: the inputs for wrapping a small C++ library, laid out as in a build.</summary>
internal static class DemoFiles
{
    private const string Prefix = "demo/";

    /// <summary>Writes the inputs to a directory.</summary>
    public static void Extract(DemoFolders folders)
    {
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            var file = name[Prefix.Length..];
            using var source = Open(file);
            if (file.EndsWith(".mdx", StringComparison.Ordinal))
                Copy(source, Path.Combine(folders.Interfaces, file));
            else if (file.EndsWith(".h.in", StringComparison.Ordinal))
                Copy(source, Path.Combine(folders.Inputs, file));
            else if (file == "profile.json")
                Copy(source, folders.Profile);
            else if (file.EndsWith(".xml.gz", StringComparison.Ordinal))
                Inflate(source, Path.Combine(folders.Inputs, file[..^3]));
        }
    }

    /// <summary>The example's modules, dependencies first.</summary>
    public static IReadOnlyList<DemoModule> Modules()
    {
        using var source = Open("modules.json");
        using var document = JsonDocument.Parse(source);
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(module => new DemoModule(
                    module.GetProperty("module").GetString()!,
                    Strings(module, "mdx"),
                    Strings(module, "submodules")
                )),
        ];
    }

    private static string[] Strings(JsonElement module, string name) =>
        [.. module.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    private static Stream Open(string file) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + file)
        ?? throw new System.Diagnostics.UnreachableException($"The project file embeds {file}.");

    private static void Copy(Stream source, string path)
    {
        using var target = File.Create(path);
        source.CopyTo(target);
    }

    private static void Inflate(Stream source, string path)
    {
        using var plain = new GZipStream(source, CompressionMode.Decompress);
        Copy(plain, path);
    }
}
