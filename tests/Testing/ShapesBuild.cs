using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wrapgen.Testing;

/// <summary>
/// A build tree of <c>examples/shapes</c>, made from its CastXML files by the command line, in a temporary folder.
/// </summary>
public sealed class ShapesBuild : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<(string Module, string[] Mdx)> _modules = [];

    public ShapesBuild()
    {
        Directory.CreateDirectory(Interfaces);
        using var list = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Example, "modules.json")));
        foreach (var module in list.RootElement.EnumerateArray())
        {
            var name = module.GetProperty("module").GetString()!;
            _modules.Add(
                (
                    name,
                    [
                        .. module
                            .GetProperty("mdx")
                            .EnumerateArray()
                            .Select(file => System.IO.Path.Combine(Interfaces, file.GetString()!)),
                    ]
                )
            );
            foreach (var submodule in module.GetProperty("submodules").EnumerateArray())
                AddInputs(name, submodule.GetString()!);
            File.Copy(
                System.IO.Path.Combine(Example, "castxml", name + ".mdx"),
                System.IO.Path.Combine(Interfaces, name + ".mdx")
            );
        }
    }

    /// <summary>The example in the checkout.</summary>
    public static string Example { get; } = System.IO.Path.Combine(Repository.Root, "examples", "shapes");

    public static string Profile { get; } = System.IO.Path.Combine(Example, "wrapping", "profile.json");

    public string Path => _folder.Path;

    /// <summary>The modules, each after those it depends on.</summary>
    public IEnumerable<string> Modules => _modules.Select(item => item.Module);

    public string Interfaces => _folder["interfaces"];

    public string Stubs => _folder["stubs"];

    public string Store => _folder["store"];

    public string Library(string module) => _folder["modules", module];

    public string Xml(string module, string submodule) =>
        System.IO.Path.Combine(Library(module), "castxml_inputs", submodule + ".xml");

    /// <summary>The command line of a module's run, less <c>wrapgen</c>.</summary>
    public IReadOnlyList<string> ModuleArguments(string module) =>
        [
            "module",
            .. _modules.Single(item => item.Module == module).Mdx.SelectMany(file => new[] { "--mdx", file }),
            "-o",
            Interfaces,
            "--snake-case-file",
            System.IO.Path.Combine(Interfaces, module + "_snake_case.py"),
            "-l",
            Library(module),
            "--pyi_dir",
            _folder["stubs"],
            "--pkl_dir",
            Store,
            "--pkl_stamp",
            System.IO.Path.Combine(Store, module + ".stamp"),
            "--profile",
            Profile,
        ];

    /// <summary>Writes the manifest of <c>wrapgen build</c> for this tree, and returns its path.</summary>
    /// <param name="change">Changes its modules before they are written.</param>
    public string WriteManifest(Func<IEnumerable<JsonObject>, IEnumerable<JsonObject>>? change = null)
    {
        var modules = _modules.Select(item => new JsonObject
        {
            ["module"] = item.Module,
            ["mdx"] = new JsonArray([.. item.Mdx.Select(mdx => JsonValue.Create(System.IO.Path.GetFileName(mdx)))]),
            ["library_directory"] = "modules/" + item.Module,
        });
        var manifest = new JsonObject
        {
            ["interface_directory"] = "interfaces",
            ["store_directory"] = "store",
            ["stub_directory"] = "stubs",
            ["snake_case_directory"] = "interfaces",
            ["profile"] = Profile,
            ["warnings"] = new JsonObject { ["disabled"] = new JsonArray(51, 52, 53, 54) },
            ["modules"] = new JsonArray([.. change?.Invoke(modules) ?? modules]),
        };
        return _folder.Write("build.json", manifest.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    /// <summary>Writes the list of the key indexes that <c>wrapgen stubs</c> reads, and returns its path.</summary>
    public string WriteIndexList() =>
        _folder.Write(
            "index_list.txt",
            string.Join(';', Directory.GetFiles(Store, "*.index.txt").Order(StringComparer.Ordinal))
        );

    public void Dispose() => _folder.Dispose();

    private void AddInputs(string module, string submodule)
    {
        var xml = Xml(module, submodule);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(xml)!);
        using var packed = File.OpenRead(System.IO.Path.Combine(Example, "castxml", submodule + ".xml.gz"));
        using var plain = new GZipStream(packed, CompressionMode.Decompress);
        using var target = File.Create(xml);
        plain.CopyTo(target);
        var header = submodule + "SwigInterface.h.in";
        File.Copy(
            System.IO.Path.Combine(Example, "wrapping", module, header),
            System.IO.Path.Combine(Library(module), "castxml_inputs", header)
        );
    }
}
