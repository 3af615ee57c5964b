using System.Text.Json;
using System.Text.Json.Nodes;
using Wrapgen.Cli.Demo;

namespace Wrapgen.Testing;

/// <summary>
/// A build tree of <c>examples/shapes</c>, made from its CastXML files by the command line, in a temporary folder.
/// </summary>
public sealed class ShapesBuild : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IReadOnlyList<ShapesModule> _modules;

    /// <summary>Lays out the modules of the example, or only the first ones.</summary>
    public ShapesBuild(int modules = int.MaxValue)
    {
        var inputs = new ShapesInputs(file => File.OpenRead(System.IO.Path.Combine(Example, file)));
        _modules = [.. inputs.Modules().Take(modules)];
        Directory.CreateDirectory(Interfaces);
        foreach (var module in _modules)
            inputs.Write(module, Interfaces, Directory.CreateDirectory(Inputs(module.Name)).FullName);
    }

    /// <summary>The example in the checkout.</summary>
    public static string Example { get; } = System.IO.Path.Combine(Repository.Root, "examples", "shapes");

    public static string Profile { get; } = System.IO.Path.Combine(Example, "wrapping", "profile.json");

    public string Path => _folder.Path;

    /// <summary>The modules, each after those it depends on.</summary>
    public IEnumerable<string> Modules => _modules.Select(item => item.Name);

    public string Interfaces => _folder["interfaces"];

    public string Stubs => _folder["stubs"];

    public string Store => _folder["store"];

    public string Library(string module) => _folder["modules", module];

    /// <summary>The CastXML files and header templates of a module.</summary>
    public string Inputs(string module) => System.IO.Path.Combine(Library(module), "castxml_inputs");

    public string Xml(string module, string submodule) => System.IO.Path.Combine(Inputs(module), submodule + ".xml");

    /// <summary>Paths of the master indexes that a run of a module reads, its own first.</summary>
    public IReadOnlyList<string> Mdx(string module) =>
        [.. _modules.Single(item => item.Name == module).Mdx.Select(file => System.IO.Path.Combine(Interfaces, file))];

    /// <summary>The command line of a module's run, less <c>wrapgen</c>.</summary>
    public IReadOnlyList<string> ModuleArguments(string module) =>
        [
            "module",
            .. Mdx(module).SelectMany(file => new[] { "--mdx", file }),
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
    /// <param name="stubs">What it says about stubs.</param>
    public string WriteManifest(
        Func<IEnumerable<JsonObject>, IEnumerable<JsonObject>>? change = null,
        JsonObject? stubs = null
    )
    {
        var modules = _modules.Select(item => new JsonObject
        {
            ["module"] = item.Name,
            ["mdx"] = new JsonArray([.. item.Mdx.Select(mdx => JsonValue.Create(mdx))]),
            ["library_directory"] = "modules/" + item.Name,
        });
        var manifest = new JsonObject
        {
            ["interface_directory"] = "interfaces",
            ["store_directory"] = "store",
            ["stub_directory"] = "stubs",
            ["snake_case_directory"] = "interfaces",
            ["profile"] = Profile,
            ["warnings"] = new JsonObject { ["disabled"] = new JsonArray(51, 52, 53, 54) },
            ["stubs"] = stubs ?? [],
            ["modules"] = new JsonArray([.. change?.Invoke(modules) ?? modules]),
        };
        return _folder.Write("build.json", manifest.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    /// <summary>
    /// Writes a manifest whose units are all submodules. A shell script stands in for castxml: it copies XML from beside
    /// the source of a unit.
    /// </summary>
    /// <param name="provide">Brings the XML of a submodule from its place to where the script looks for it.</param>
    public string WriteManifestWithUnits(Action<string, string> provide)
    {
        const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var script = _folder.Write(
            "bin/castxml",
            """
            #!/bin/sh
            for word; do
              [ "$before" = -o ] && output=$word
              case $word in *.cxx) source=$word;; esac
              before=$word
            done
            cp "$source.ready" "$output" || { echo "castxml: no XML for $source" >&2; exit 1; }
            """.ReplaceLineEndings("\n")
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, Executable);
        var units = new JsonArray();
        foreach (var xml in Directory.GetFiles(_folder["modules"], "*.xml", SearchOption.AllDirectories))
        {
            var source = System.IO.Path.ChangeExtension(xml, ".cxx");
            File.WriteAllText(source, "");
            provide(xml, source + ".ready");
            units.Add(
                new JsonObject
                {
                    ["directory"] = Path,
                    ["file"] = source,
                    ["arguments"] = new JsonArray(script, "-o", xml, "--castxml-output=1", source),
                }
            );
        }
        _folder.Write("units.json", units.ToJsonString());
        var manifest = JsonNode.Parse(File.ReadAllText(WriteManifest()))!.AsObject();
        manifest["units"] = new JsonArray("units.json");
        return _folder.Write("build.json", manifest.ToJsonString());
    }

    /// <summary>Writes the list of the key indexes that <c>wrapgen stubs</c> reads, and returns its path.</summary>
    public string WriteIndexList() =>
        _folder.Write(
            "index_list.txt",
            string.Join(';', Directory.GetFiles(Store, "*.index.txt").Order(StringComparer.Ordinal))
        );

    public void Dispose() => _folder.Dispose();
}
