using Wrapgen.Pipeline.Diagnostics;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Emitters.Stubs;

/// <summary>Makes the Python stubs of all modules from the store (spec 3.2).</summary>
/// <param name="options">What to do.</param>
/// <param name="report">Takes the warnings, one at a time.</param>
public sealed class StubRun(StubOptions options, Action<Diagnostic> report)
{
    private const string TemplateSuffix = "Template.pyi";
    private const string ProxySuffix = "Proxy.pyi";

    /// <summary>Makes the stubs.</summary>
    /// <exception cref="WrapgenException">WG4xxx, WG52xx, WG9xxx. The stubs that were there before are intact.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; the stubs that were there before are intact.</exception>
    public StubResult Run(CancellationToken cancellation = default)
    {
        if (!Directory.Exists(options.StoreDirectory))
            throw new WrapgenException(Rules.NoSuchStoreDirectory(options.StoreDirectory));
        var index = IndexList.Read(options.IndexListFile);
        if (options.DeleteUnlistedManifests) index.DeleteUnlisted(options.StoreDirectory);
        var keys = index.ReadKeys(report);
        var templates = new TemplateSet(options.TemplateDirectory);

        using var store = ModelStore.OpenForReading(options.StoreDirectory);
        var classes = MergedClasses(ReadRows(store, keys), store.DatabasePath);
        var written = Write(classes, templates, cancellation);
        var (removed, pruned) = options.Prune ? Prune(index, store, keys, classes) : default;
        return new StubResult(classes.Count, written, FileCount(classes.Count) - written, removed, pruned);
    }

    /// <summary>The rows of all keys. When some are missing the stamps go, so that the next build writes the rows again.</summary>
    private List<StoredModel> ReadRows(ModelStore store, string[] keys)
    {
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        var rows = store.ReadAll().Where(row => wanted.Contains(row.Key)).ToList();
        if (rows.Count == keys.Length) return rows;
        var stamps = Directory.GetFiles(options.StoreDirectory, "*" + StampFile.Suffix);
        foreach (var stamp in stamps) File.Delete(stamp);
        throw new WrapgenException(Rules.LostModels(store.DatabasePath, keys.Length - rows.Count, stamps.Length));
    }

    private static List<ClassModel> MergedClasses(List<StoredModel> rows, string database)
    {
        var merger = new ModelMerger(database);
        var models = rows.ConvertAll(row => row.Decode());
        models.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        var classes = new List<ClassModel>();
        for (int start = 0, end; start < models.Count; start = end)
        {
            end = start + 1;
            while (end < models.Count && models[end].ClassName == models[start].ClassName) end++;
            classes.Add(merger.Merge(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(models)[start..end]));
        }
        return classes;
    }

    /// <summary>Writes all stubs or, when something fails, none.</summary>
    private int Write(List<ClassModel> classes, TemplateSet templates, CancellationToken cancellation)
    {
        // Absolute once, or every file operation asks for the current directory.
        var directory = Path.GetFullPath(options.OutputDirectory);
        OutputDirectory.Create(directory);
        var renderer = new StubRenderer();
        var (template, proxy) = (templates.Load("class_template.pyi.sbn"), templates.Load("class_proxy.pyi.sbn"));
        using var outputs = new OutputTransaction();
        void Stage(string name, ReadOnlySpan<byte> content) => outputs.Stage(Path.Combine(directory, name), content);

        foreach (var model in classes)
        {
            cancellation.ThrowIfCancellationRequested();
            var view = new ClassView(model, options.Profile.Runtime);
            Stage(model.ClassName + TemplateSuffix, renderer.Render(template, view));
            Stage(model.ClassName + ProxySuffix, renderer.Render(proxy, view));
        }
        var package = new PackageView(classes.Select(model => model.ClassName), options.Profile.Runtime);
        Stage("__init__.pyi", renderer.Render(templates.Load("init.pyi.sbn"), package));
        Stage("_proxies.pyi", renderer.Render(templates.Load("proxies.pyi.sbn"), package));
        var written = outputs.Count;
        outputs.Commit();
        return written;
    }

    private (int Removed, int PrunedRows) Prune(IndexList index, ModelStore store, string[] keys, List<ClassModel> classes)
    {
        if (index.IsIncomplete)
        {
            report(Rules.PruneSkipped(options.IndexListFile));
            return default;
        }
        var pruned = store.Prune(keys.ToHashSet(StringComparer.Ordinal));
        var current = classes.Select(model => model.ClassName).ToHashSet(StringComparer.Ordinal);
        var removed = 0;
        foreach (var stub in Directory.GetFiles(options.OutputDirectory, "*.pyi"))
        {
            if (ClassOf(Path.GetFileName(stub)) is not { } name || current.Contains(name)) continue;
            File.Delete(stub);
            removed++;
        }
        return (removed, pruned);
    }

    /// <summary>Two files per class, and the package's own two.</summary>
    private static int FileCount(int classes) => 2 * classes + 2;

    private static string? ClassOf(string file) =>
        file.EndsWith(TemplateSuffix, StringComparison.Ordinal) ? file[..^TemplateSuffix.Length]
        : file.EndsWith(ProxySuffix, StringComparison.Ordinal) ? file[..^ProxySuffix.Length]
        : null;
}
