using System.Runtime.InteropServices;
using Wrapgen.Emitters.Stubs.Compat;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Freshness;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Emitters.Stubs;

/// <summary>
/// Makes the Python stubs of all modules from the store (spec 3.2). What a run read and wrote is remembered: when all of it holds there is
/// nothing to do, and otherwise only those classes are rendered whose models or stubs have changed.
/// </summary>
/// <param name="options">What to do.</param>
/// <param name="report">Takes the warnings, one at a time.</param>
public sealed class StubRun(StubOptions options, Action<Diagnostic> report)
{
    private const string PackageUnit = "";

    // Absolute once, or every file operation asks for the current directory.
    private readonly string _directory = Path.GetFullPath(options.OutputDirectory);

    /// <summary>Makes the stubs.</summary>
    /// <exception cref="WrapgenException">WG4xxx, WG52xx, WG9xxx. The stubs that were there before are intact.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; the stubs that were there before are intact.</exception>
    public StubResult Run(CancellationToken cancellation = default)
    {
        if (!Directory.Exists(options.StoreDirectory))
            throw new WrapgenException(Rules.NoSuchStoreDirectory(options.StoreDirectory));
        if (options.DeleteUnlistedManifests)
            IndexList.Read(options.IndexListFile).DeleteUnlisted(options.StoreDirectory);
        var record = new StubRecord("stubs", options, _directory);
        var last = options.Force ? null : record.TryRead();
        if (record.Suffices(last))
            return new StubResult(last.UnitCount - 1, Written: 0, last.OutputCount, Removed: 0, PrunedRows: 0);
        return Make(record, last, cancellation);
    }

    private StubResult Make(StubRecord record, RunRecord? last, CancellationToken cancellation)
    {
        var built = record.Begin();
        built.AddInput(options.IndexListFile);
        var index = IndexList.Read(options.IndexListFile);
        foreach (var manifest in index.Manifests)
            built.AddInput(manifest);
        var keys = index.ReadKeys(report);
        var templates = new TemplateSet(options.TemplateDirectory);
        foreach (var template in CompatWriter.Templates)
            if (templates.PathOf(template) is { } path)
                built.AddInput(path);
        var templateHash = templates.HashOf(CompatWriter.Templates);
        foreach (var file in ModelStore.FilesIn(options.StoreDirectory))
            built.AddInput(file);

        using var store = ModelStore.OpenForReading(options.StoreDirectory);
        var models = new CompatModels(store, readsAll: last is null);
        LostRows.Check(store, keys.Count(key => !models.Contains(key)));
        var units = ClassUnit.Of(keys, models.HashOf, templateHash);
        using var writer = new CompatWriter(_directory, templates, options.Profile);
        var rendered = Stage(units, models, last, (built, writer, templateHash));
        cancellation.ThrowIfCancellationRequested();
        var written = writer.Commit();
        var names = Directory
            .EnumerateFileSystemEntries(_directory)
            .Select(path => Path.GetFileName(path))
            .ToHashSet(StringComparer.Ordinal);
        var hasLeftovers = LeftoverFiles.Delete(_directory, names);
        var current = units.Select(unit => unit.ClassName).ToHashSet(StringComparer.Ordinal);
        var (removed, pruned, note) = new Pruning(options, report, _directory).Apply(
            index,
            store,
            keys,
            names,
            name => ClassOf(name) is { } type && !current.Contains(type)
        );
        record.Write(built, hasLeftovers ? null : names, note);
        return new StubResult(units.Count, written, 2 * units.Count + 2 - written, removed, pruned)
        {
            Rendered = rendered,
        };
    }

    /// <summary>Stages all stubs that have to be made; returns the number of their classes.</summary>
    private int Stage(
        List<ClassUnit> units,
        CompatModels models,
        RunRecord? last,
        (RunRecordBuilder Built, CompatWriter Writer, UInt128 Templates) to
    )
    {
        var stale = new List<ClassUnit>();
        foreach (var unit in units)
        {
            if (last is not null && last.Holds(unit.ClassName, unit.Input, out var outputs))
                to.Built.AddUnit(unit.ClassName, unit.Input, outputs);
            else
                stale.Add(unit);
        }
        models.Load(stale.SelectMany(unit => MemoryMarshal.ToEnumerable(unit.Keys)));
        var merged = stale.ConvertAll(models.Merge);
        OutputDirectory.Create(_directory);
        foreach (var (unit, model) in stale.Zip(merged))
            to.Built.AddUnit(unit.ClassName, unit.Input, to.Writer.Add(model));
        var names = units.ConvertAll(unit => unit.ClassName);
        var package = StubRecord.HashOf(names, to.Templates);
        if (last is null || !last.Holds(PackageUnit, package, out var files))
            files = to.Writer.AddPackage(names);
        to.Built.AddUnit(PackageUnit, package, files);
        return stale.Count;
    }

    private static string? ClassOf(string file) =>
        file.EndsWith(CompatWriter.TemplateSuffix, StringComparison.Ordinal)
            ? file[..^CompatWriter.TemplateSuffix.Length]
        : file.EndsWith(CompatWriter.ProxySuffix, StringComparison.Ordinal) ? file[..^CompatWriter.ProxySuffix.Length]
        : null;
}
