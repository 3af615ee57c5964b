using System.Text;
using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Pipeline;
using Wrapgen.Platform.Freshness;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Renders strict stubs and stages them.</summary>
/// <param name="directory">Absolute path of the output directory.</param>
/// <param name="templates">The templates.</param>
/// <param name="world">What all stubs share.</param>
/// <param name="documentation">Where docstrings come from.</param>
internal sealed class StrictWriter(
    string directory,
    TemplateSet templates,
    StubContext world,
    DocumentationSource documentation
) : IDisposable
{
    private const string Module = "strict_module.pyi.sbn",
        Package = "strict_package.pyi.sbn";

    private readonly OutputTransaction _outputs = new();

    /// <summary>Names of all templates, and of the support stubs, which may be replaced like them.</summary>
    public static IEnumerable<string> TemplatesOf(Wrapgen.Pipeline.Model.WrappingProfile profile) =>
        [Module, Package, .. profile.StrictStubs.SupportStubs.Select(TemplateOf)];

    /// <summary>Stages the stubs of these modules; gives what was staged for each.</summary>
    public IReadOnlyList<RecordedOutput> Add(IReadOnlyList<StubModule> modules, CancellationToken cancellation)
    {
        if (modules.Count == 0)
            return [];
        var template = templates.Load(Module);
        OutputDirectory.Create(directory);
        var staged = new RecordedOutput[modules.Count];
        // A template is parsed once and may be used by several threads; renderers and writers may not.
        ParallelItems.Run(
            staged.Length,
            () => (Renderer: new TemplateRenderer(), Writer: new ModuleWriter(world, documentation)),
            (index, thread) =>
                staged[index] = Stage(
                    NameOf(modules[index]),
                    thread.Renderer.Render(template, thread.Writer.Write(modules[index].Content))
                ),
            cancellation
        );
        return staged;
    }

    /// <summary>Stages the package's own files; of a package that builds upon another only its mark (PEP 561).</summary>
    public IReadOnlyList<RecordedOutput> AddPackage(IReadOnlyList<StubModule> modules, bool isPartial)
    {
        OutputDirectory.Create(directory);
        if (isPartial)
            return [Stage("py.typed", "partial\n"u8)];
        var rules = world.Profile.StrictStubs;
        var view = new PackageStubView(rules.PackageLines, new PackageWriter(world).Exports(modules));
        var outputs = new List<RecordedOutput>
        {
            Stage("py.typed", []),
            Stage("__init__.pyi", new TemplateRenderer().Render(templates.Load(Package), view)),
        };
        foreach (var path in rules.SupportStubs)
        {
            OutputDirectory.Create(Path.GetDirectoryName(Path.Combine(directory, path)) ?? directory);
            outputs.Add(Stage(path, Encoding.UTF8.GetBytes(templates.Read(TemplateOf(path)))));
        }
        return outputs;
    }

    /// <summary>Name of a module's stub.</summary>
    public static string NameOf(StubModule module) => $"{module.Submodule}Python.pyi";

    /// <summary>Gives all stubs their names or, when something failed before, none.</summary>
    /// <returns>Number of files that changed.</returns>
    public int Commit()
    {
        var written = _outputs.Count;
        _outputs.Commit();
        return written;
    }

    public void Dispose() => _outputs.Dispose();

    private static string TemplateOf(string supportStub) => supportStub.Replace('/', '.') + ".sbn";

    private RecordedOutput Stage(string name, ReadOnlySpan<byte> content)
    {
        _outputs.Stage(Path.Combine(directory, name), content);
        return RecordedOutput.Of(name, content);
    }
}
