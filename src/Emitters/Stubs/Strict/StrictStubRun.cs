using System.Text;
using Wrapgen.Pipeline.Diagnostics;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Makes exact stubs: one for each module that SWIG makes, and the package's own (docs/stubs.md).</summary>
/// <param name="options">What to do.</param>
/// <param name="report">Takes the warnings, one at a time.</param>
public sealed class StrictStubRun(StubOptions options, Action<Diagnostic> report)
{
    /// <summary>Makes the stubs.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled; nothing was written.</exception>
    /// <exception cref="WrapgenException">WG4xxx, WG52xx, WG9xxx. The stubs that were there before are intact.</exception>
    public StrictStubResult Run(CancellationToken cancellation = default)
    {
        var (modules, external) = ReadModules();
        var registry = new ClassRegistry(modules.Concat(external).Select(module => module.Content), options.Profile.StrictStubs, report);
        var world = new StubWorld(options.Profile, registry);
        var documentation = new DocumentationSource(options.SourceMaps, !options.WithoutDocstrings);
        var files = Render(world, modules, documentation);
        files.AddRange(PackageFiles(world, modules));
        cancellation.ThrowIfCancellationRequested();
        var written = Write(files);
        var removed = options.Prune ? Prune(files) : 0;
        return new StrictStubResult(
            new StubResult(registry.ByPythonName.Count, written, files.Count - written, removed, 0),
            new TypedShares(world).Of(modules), [.. modules.SelectMany(module => module.Content.Dropped)], documentation.Stale);
    }

    /// <summary>A file of the package.</summary>
    private readonly record struct StubFile(string Name, byte[] Content);

    private (List<StubModule> Own, List<StubModule> External) ReadModules()
    {
        if (!Directory.Exists(options.StoreDirectory)) throw new WrapgenException(Rules.NoSuchStoreDirectory(options.StoreDirectory));
        var index = IndexList.Read(options.IndexListFile);
        if (options.DeleteUnlistedManifests) index.DeleteUnlisted(options.StoreDirectory);
        using var store = ModelStore.OpenForReading(options.StoreDirectory);
        var names = index.ReadModules(store, report);
        var own = Decode([.. store.ReadWrappers().Where(row => names.Contains(row.Module))]);
        var external = new List<StubModule>();
        foreach (var directory in options.ExternalStores)
        {
            using var other = ModelStore.OpenForReading(directory);
            external.AddRange(Decode(other.ReadWrappers()));
        }
        return (own, external);
    }

    private static List<StubModule> Decode(IReadOnlyList<StoredWrapper> rows)
    {
        var modules = new StubModule[rows.Count];
        Parallel.For(0, modules.Length, index => modules[index] = new StubModule(rows[index].Module, rows[index].Decode()));
        return [.. modules];
    }

    private List<StubFile> Render(StubWorld world, List<StubModule> modules, DocumentationSource documentation)
    {
        var templates = new TemplateSet(options.TemplateDirectory);
        var template = templates.Load("strict_module.pyi.sbn");
        var files = new StubFile[modules.Count];
        // A template is parsed once and may be used by several threads; a renderer may not.
        Parallel.For(0, files.Length, () => new StubRenderer(), (index, _, renderer) =>
        {
            var content = modules[index].Content;
            var view = new ModuleWriter(world, documentation).Write(content);
            files[index] = new StubFile($"{content.Submodule}Python.pyi", renderer.Render(template, view).ToArray());
            return renderer;
        }, _ => { });
        return [.. files];
    }

    private IEnumerable<StubFile> PackageFiles(StubWorld world, List<StubModule> modules)
    {
        if (options.ExternalStores.Count > 0)
        {
            yield return new StubFile("py.typed", "partial\n"u8.ToArray());
            yield break;
        }
        yield return new StubFile("py.typed", []);
        var templates = new TemplateSet(options.TemplateDirectory);
        var renderer = new StubRenderer();
        var view = new ModuleView(options.Profile.StrictStubs.PackageLines, new PackageWriter(world).Exports(modules));
        yield return new StubFile("__init__.pyi", renderer.Render(templates.Load("strict_package.pyi.sbn"), view).ToArray());
        foreach (var path in options.Profile.StrictStubs.SupportStubs)
            yield return new StubFile(path, Encoding.UTF8.GetBytes(templates.Read(path.Replace('/', '.') + ".sbn")));
    }

    private int Write(List<StubFile> files)
    {
        var directory = Path.GetFullPath(options.OutputDirectory);
        foreach (var folder in files.Select(file => Path.GetDirectoryName(file.Name) ?? "").Distinct(StringComparer.Ordinal))
            OutputDirectory.Create(Path.Combine(directory, folder));
        using var outputs = new OutputTransaction();
        foreach (var file in files) outputs.Stage(Path.Combine(directory, file.Name), file.Content);
        var written = outputs.Count;
        outputs.Commit();
        return written;
    }

    private int Prune(List<StubFile> files)
    {
        var current = files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        var removed = 0;
        foreach (var stub in Directory.GetFiles(options.OutputDirectory, "*.pyi"))
        {
            if (current.Contains(Path.GetFileName(stub))) continue;
            File.Delete(stub);
            removed++;
        }
        return removed;
    }
}

/// <summary>What a run for strict stubs did and found.</summary>
/// <param name="Files">Files written and left alone.</param>
/// <param name="Shares">How much is typed, by module.</param>
/// <param name="Dropped">Public methods that Python does not get.</param>
/// <param name="StalePlaces">Declarations whose headers have changed since castxml read them: they have no docstring.</param>
public sealed record StrictStubResult(StubResult Files, IReadOnlyList<TypedShare> Shares, IReadOnlyList<DroppedMethod> Dropped, int StalePlaces);
