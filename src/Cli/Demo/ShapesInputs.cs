using System.IO.Compression;
using System.Text.Json;

namespace Wrapgen.Cli.Demo;

/// <summary>
/// Lays out the inputs of <c>examples/shapes</c> as a build does before Wrapgen runs. The demo opens files that are
/// embedded in the program; tests compile this file too and open those of the checkout.
/// </summary>
/// <param name="open">Opens a file of the example by its path in it.</param>
internal sealed class ShapesInputs(Func<string, Stream> open)
{
    /// <summary>The modules, dependencies first.</summary>
    public IReadOnlyList<ShapesModule> Modules()
    {
        using var source = open("modules.json");
        using var document = JsonDocument.Parse(source);
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(module => new ShapesModule(
                    module.GetProperty("module").GetString()!,
                    Strings(module, "mdx"),
                    Strings(module, "submodules")
                )),
        ];
    }

    /// <summary>Writes the profile of the library.</summary>
    public void WriteProfile(string path) => Copy("wrapping/profile.json", path);

    /// <summary>Writes what a run of a module reads.</summary>
    /// <param name="module">The module.</param>
    /// <param name="interfaces">Existing directory for its master index.</param>
    /// <param name="inputs">Existing directory for CastXML files and header templates.</param>
    public void Write(ShapesModule module, string interfaces, string inputs)
    {
        Copy($"castxml/{module.Name}.mdx", Path.Combine(interfaces, module.Name + ".mdx"));
        foreach (var submodule in module.Submodules)
        {
            var header = submodule + "SwigInterface.h.in";
            Copy($"wrapping/{module.Name}/{header}", Path.Combine(inputs, header));
            using var packed = open($"castxml/{submodule}.xml.gz");
            using var plain = new GZipStream(packed, CompressionMode.Decompress);
            using var target = File.Create(Path.Combine(inputs, submodule + ".xml"));
            plain.CopyTo(target);
        }
    }

    private static string[] Strings(JsonElement module, string name) =>
        [.. module.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    private void Copy(string file, string path)
    {
        using var source = open(file);
        using var target = File.Create(path);
        source.CopyTo(target);
    }
}
