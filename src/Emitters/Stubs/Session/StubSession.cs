using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Freshness;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>
/// A stub run in any style: it opens the store, decides which units are stale, lets the style render them, and writes.
/// The run records what it read and wrote. If all of that still holds, the next run ends at once; otherwise it renders
/// only the units whose inputs or files changed.
/// </summary>
/// <param name="options">Options of the run.</param>
/// <param name="style">Turns models into files.</param>
/// <param name="report">Receives warnings, one at a time.</param>
internal sealed class StubSession(StubOptions options, IStubStyle style, Action<Diagnostic> report)
{
    // A relative path would make every file operation ask for the current directory.
    private readonly string _directory = Path.GetFullPath(options.OutputDirectory);

    /// <summary>Called when the run finds that it has work to do.</summary>
    public Action? BeforeWork { get; init; }

    /// <inheritdoc cref="StubRun.Run"/>
    public StubResult Run(CancellationToken cancellation)
    {
        if (!Directory.Exists(options.StoreDirectory))
            throw new WrapgenException(Rules.NoSuchStoreDirectory(options.StoreDirectory));
        if (options.DeleteUnlistedManifests)
            IndexList.Read(options.IndexListFile).DeleteUnlisted(options.StoreDirectory);
        var record = new StubRecord(options, _directory);
        var last = options.Force ? null : record.TryRead();
        if (record.Suffices(last))
            return new StubResult(last.UnitCount - 1, Written: 0, last.OutputCount, Removed: 0, PrunedRows: 0);
        BeforeWork?.Invoke();
        return Make(record, last, cancellation);
    }

    private StubResult Make(StubRecord record, RunRecord? last, CancellationToken cancellation)
    {
        var built = record.Begin();
        var index = ReadIndex(built);
        var keys = index.ReadKeys(report);
        var templates = OpenTemplates(built);
        foreach (var directory in options.ExternalStores.Prepend(options.StoreDirectory))
        foreach (var file in ModelStore.FilesIn(directory))
            built.AddInput(file);

        foreach (var file in style.Inputs)
            built.AddInput(file);

        using var store = ModelStore.OpenForReading(options.StoreDirectory);
        var plan = style.Plan(
            new StubSources(store, keys, templates, IsFirstRun: last is null, built.AddInput, report)
        );
        var units = Examine(plan.Units, templates.HashOf(style.Templates), last);
        var stale = units.FindAll(unit => unit.Last is null);
        using var outputs = new StubOutputs(_directory, stale.Select(unit => unit.Unit));
        plan.Make(stale.ConvertAll(unit => unit.Unit), outputs, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var written = outputs.Commit();

        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in units)
            files.UnionWith(unit.Record(built, outputs).Select(file => file.Name));
        var (removed, pruned) = Clean(record, built, (index, store, keys), files);
        return new StubResult(units.Count - 1, written, files.Count - written, removed, pruned)
        {
            Rendered = stale.Count(unit => !unit.Unit.IsPackage),
        };
    }

    private IndexList ReadIndex(RunRecordBuilder built)
    {
        built.AddInput(options.IndexListFile);
        var index = IndexList.Read(options.IndexListFile);
        foreach (var manifest in index.Manifests)
            built.AddInput(manifest);
        return index;
    }

    private TemplateSet OpenTemplates(RunRecordBuilder built)
    {
        var templates = new TemplateSet(options.TemplateDirectory);
        foreach (var template in style.Templates)
            if (templates.PathOf(template) is { } path)
                built.AddInput(path);
        return templates;
    }

    private static List<ExaminedUnit> Examine(IReadOnlyList<StubUnit> units, UInt128 templates, RunRecord? last)
    {
        var examined = new List<ExaminedUnit>(units.Count);
        foreach (var unit in units)
        {
            var input = XxHash128.HashToUInt128(MemoryMarshal.AsBytes<UInt128>([templates, unit.Models]));
            examined.Add(ExaminedUnit.Of(unit, input, last));
        }
        return examined;
    }

    /// <summary>Removes what no longer belongs into the store and the output directory, and records the run.</summary>
    /// <returns>Numbers of stubs and rows that were removed.</returns>
    private (int Removed, int PrunedRows) Clean(
        StubRecord record,
        RunRecordBuilder built,
        (IndexList Index, ModelStore Store, string[] Keys) listed,
        HashSet<string> files
    )
    {
        var names = Directory
            .EnumerateFileSystemEntries(_directory)
            .Select(path => Path.GetFileName(path))
            .ToHashSet(StringComparer.Ordinal);
        var hasLeftovers = LeftoverFiles.Delete(_directory, names);
        var (removed, pruned, note) = new Pruning(options, report, _directory).Apply(
            listed.Index,
            listed.Store,
            listed.Keys,
            names,
            name => style.IsUnitStub(name) && !files.Contains(name)
        );
        record.Write(built, hasLeftovers ? null : names, note);
        return (removed, pruned);
    }
}
