using System.IO.Compression;
using System.Text.Json;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Building;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Benchmarks;

/// <summary>
/// The build tree to measure on: the corpus in <c>../shared</c> beside the checkout (564 MB of ITK's XML) if it exists,
/// otherwise <c>examples/shapes</c> (2 MB). It is unpacked into a temporary folder once per process.
/// </summary>
internal sealed class BenchmarkTree
{
    private static readonly Lazy<BenchmarkTree> Shared = new(() => new BenchmarkTree());

    private BenchmarkTree()
    {
        Folder = Directory.CreateTempSubdirectory("wrapgen-benchmark-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Inputs);
        Directory.CreateDirectory(Path.Combine(Folder, "interfaces"));
        var corpus = Path.GetFullPath(Path.Combine(Root, "..", "shared", "corpus"));
        IsCorpus = Directory.Exists(corpus);
        var source = IsCorpus
            ? new Source(
                Path.Combine(corpus, "modules.json"),
                Path.Combine(corpus, "xml"),
                Path.Combine(corpus, "mdx"),
                _ => Path.Combine(corpus, "inputs")
            )
            : Example(Path.Combine(Root, "examples", "shapes"));
        var modules = Unpack(source);
        Manifest = Path.Combine(Folder, "build.json");
        File.WriteAllText(Manifest, ManifestText(modules));
        Plan = BuildPlan.Of(Manifest, BuildManifestFile.Read(Manifest));
    }

    public static BenchmarkTree Instance => Shared.Value;

    /// <summary>The root of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    public bool IsCorpus { get; }

    public string Folder { get; }

    public string Manifest { get; }

    public BuildPlan Plan { get; }

    public string Inputs => Path.Combine(Folder, "lib", "castxml_inputs");

    public WrappingProfile Profile => Plan.Modules[0].Options.Profile;

    /// <summary>The module with the most submodules among those that depend on others, or the only module.</summary>
    public ModuleOptions Module => Plan.Modules.MaxBy(module => module.Options.SubmoduleOrder.Count)!.Options;

    /// <summary>The largest XML files, largest first.</summary>
    public IEnumerable<FileInfo> XmlFiles =>
        new DirectoryInfo(Inputs).GetFiles("*.xml").OrderByDescending(file => file.Length);

    public override string ToString() => IsCorpus ? "corpus" : "shapes";

    private static Source Example(string folder) =>
        new(
            Path.Combine(folder, "modules.json"),
            Path.Combine(folder, "castxml"),
            Path.Combine(folder, "castxml"),
            module => Path.Combine(folder, "wrapping", module)
        );

    private List<BuildModule> Unpack(Source source)
    {
        using var list = JsonDocument.Parse(File.ReadAllText(source.List));
        var modules = new List<BuildModule>();
        foreach (var item in list.RootElement.EnumerateArray())
        {
            var module = item.GetProperty("module").GetString()!;
            string[] submodules =
            [
                .. item.GetProperty("submodules").EnumerateArray().Select(name => name.GetString()!),
            ];
            foreach (var submodule in submodules)
            {
                using (
                    var packed = new GZipStream(
                        File.OpenRead(Path.Combine(source.Xml, submodule + ".xml.gz")),
                        CompressionMode.Decompress
                    )
                )
                using (var target = File.Create(Path.Combine(Inputs, submodule + ".xml")))
                    packed.CopyTo(target);
                var header = submodule + "SwigInterface.h.in";
                File.WriteAllBytes(
                    Path.Combine(Inputs, header),
                    File.ReadAllBytes(Path.Combine(source.Headers(module), header))
                );
            }
            File.WriteAllBytes(
                Path.Combine(Folder, "interfaces", module + ".mdx"),
                File.ReadAllBytes(Path.Combine(source.Mdx, module + ".mdx"))
            );
            modules.Add(
                new BuildModule
                {
                    Module = module,
                    Mdx = [.. item.GetProperty("mdx").EnumerateArray().Select(mdx => mdx.GetString()!)],
                    Submodules = submodules,
                }
            );
        }
        return modules;
    }

    private string ManifestText(List<BuildModule> modules)
    {
        var list = string.Join(
            ",\n",
            modules.Select(module =>
                $"{{ \"module\": \"{module.Module}\", \"mdx\": [{Quoted(module.Mdx)}], \"submodules\": [{Quoted(module.Submodules!)}] }}"
            )
        );
        var profile = IsCorpus
            ? "itk"
            : Path.Combine(Root, "examples", "shapes", "wrapping", "profile.json").Replace('\\', '/');
        return $$"""
            { "interface_directory": "interfaces", "library_directory": "lib", "store_directory": "store", "stub_directory": "stubs", "snake_case_directory": "interfaces",
              "profile": "{{profile}}", "warnings": { "disabled": [1, 3, 51, 52, 53, 54], "disabled_access": ["protected", "private"] },
              "stubs": { "exclude": ["stdcomplex", "stdnumeric_limits"] },
              "modules": [{{list}}] }
            """;
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
                return folder.FullName;
        throw new InvalidOperationException("Benchmarks must run from inside the checkout.");
    }

    private sealed record Source(string List, string Xml, string Mdx, Func<string, string> Headers);
}

/// <summary>Ignores the events of a build.</summary>
internal sealed class NoObserver : IBuildObserver
{
    public void Started(string module) { }

    public void Ended(ModuleOutcome outcome)
    {
        if (outcome.Problem is not null)
            throw new InvalidOperationException(outcome.Problem.ToString());
    }
}
