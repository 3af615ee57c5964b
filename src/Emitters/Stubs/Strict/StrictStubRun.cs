using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Emitters.Stubs.Templates;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Freshness;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Makes exact stubs: one for each module that SWIG makes, and the package's own (docs/stubs.md). As with the other stubs, what a run
/// read and wrote is remembered, and only those are rendered that follow from something that has changed.
/// </summary>
/// <param name="options">What to do.</param>
/// <param name="report">Takes the warnings, one at a time.</param>
public sealed class StrictStubRun(StubOptions options, Action<Diagnostic> report)
{
    private const string PackageUnit = "";

    private readonly string _directory = Path.GetFullPath(options.OutputDirectory);

    /// <summary>Is called when it turns out that there is work to do.</summary>
    internal Action? BeforeWork { get; init; }

    /// <summary>Makes the stubs.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled; the stubs that were there before are intact.</exception>
    /// <exception cref="WrapgenException">WG4xxx, WG52xx, WG9xxx. The stubs that were there before are intact.</exception>
    public StrictStubResult Run(CancellationToken cancellation = default)
    {
        if (!Directory.Exists(options.StoreDirectory))
            throw new WrapgenException(Rules.NoSuchStoreDirectory(options.StoreDirectory));
        if (options.DeleteUnlistedManifests)
            IndexList.Read(options.IndexListFile).DeleteUnlisted(options.StoreDirectory);
        var record = new StubRecord("strict-stubs", options, _directory);
        var last = options.Force || options.Report ? null : record.TryRead();
        if (record.Suffices(last))
            return new StrictStubResult(
                new StubResult(last.UnitCount - 1, Written: 0, last.OutputCount, Removed: 0, PrunedRows: 0)
            );
        BeforeWork?.Invoke();
        return Make(record, last, cancellation);
    }

    private StrictStubResult Make(StubRecord record, RunRecord? last, CancellationToken cancellation)
    {
        var built = record.Begin();
        built.AddInput(options.IndexListFile);
        var index = IndexList.Read(options.IndexListFile);
        foreach (var manifest in index.Manifests)
            built.AddInput(manifest);
        var keys = index.ReadKeys(report);
        var templates = new TemplateSet(options.TemplateDirectory);
        foreach (var name in StrictWriter.TemplatesOf(options.Profile))
            if (templates.PathOf(name) is { } path)
                built.AddInput(path);
        StrictInputs.Note(built, options);

        using var store = ModelStore.OpenForReading(options.StoreDirectory);
        var modules = store.ReadModules();
        LostRows.Check(store, keys.Count(key => !modules.ContainsKey(key)));
        var inputs = StrictInputs.Read(
            store,
            keys.Select(key => modules[key]).ToHashSet(StringComparer.Ordinal),
            options.ExternalStores,
            options.Profile.StrictStubs
        );
        var world = new StubContext(options.Profile, new ClassRegistry(inputs.All, report));
        var documentation = new DocumentationSource(options.SourceMaps, !options.WithoutDocstrings);
        using var writer = new StrictWriter(_directory, templates, world, documentation);
        var dependencies = new ModuleDependencies(
            inputs.All,
            templates.HashOf(StrictWriter.TemplatesOf(options.Profile))
        );
        var (rendered, files) = Stage(inputs, last, (built, writer, dependencies, documentation), cancellation);
        cancellation.ThrowIfCancellationRequested();
        var written = writer.Commit();
        var names = Directory
            .EnumerateFileSystemEntries(_directory)
            .Select(path => Path.GetFileName(path))
            .ToHashSet(StringComparer.Ordinal);
        var hasLeftovers = LeftoverFiles.Delete(_directory, names);
        var (removed, pruned, note) = new Pruning(options, report, _directory).Apply(
            index,
            store,
            keys,
            names,
            name => name.EndsWith("Python.pyi", StringComparison.Ordinal) && !files.Contains(name)
        );
        record.Write(built, hasLeftovers ? null : names, note);
        var stubs = new StubResult(inputs.Own.Count, written, files.Count - written, removed, pruned)
        {
            Rendered = rendered,
        };
        if (!options.Report)
            return new StrictStubResult(stubs);
        return new StrictStubResult(stubs)
        {
            Report = StrictStubReport.Of(world, inputs.Own, documentation, CompatShare.Of(store.Read(keys))),
        };
    }

    private (int Rendered, HashSet<string> Files) Stage(
        StrictInputs inputs,
        RunRecord? last,
        (
            RunRecordBuilder Built,
            StrictWriter Writer,
            ModuleDependencies Dependencies,
            DocumentationSource Documentation
        ) to,
        CancellationToken cancellation
    )
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        var stale = new List<StubModule>();
        var staleInputs = new List<UInt128>();
        foreach (var module in inputs.Own)
        {
            files.Add(StrictWriter.NameOf(module));
            var headers = to.Documentation.FilesOf(module);
            foreach (var header in headers)
                to.Built.AddInput(header);
            var input = InputOf(to.Dependencies.HashOf(module.Submodule), headers);
            if (last is not null && last.Holds(module.Submodule, input, out var outputs))
                to.Built.AddUnit(module.Submodule, input, outputs);
            else
            {
                stale.Add(module);
                staleInputs.Add(input);
            }
        }
        var made = to.Writer.Add(stale, cancellation);
        for (var index = 0; index < stale.Count; index++)
            to.Built.AddUnit(stale[index].Submodule, staleInputs[index], [made[index]]);
        var package = to.Writer.AddPackage(inputs.Own, options.ExternalStores.Count > 0);
        to.Built.AddUnit(PackageUnit, default, package);
        files.UnionWith(package.Select(file => file.Name));
        return (stale.Count, files);
    }

    /// <summary>What a stub follows from: rows and templates, and its headers as they are now.</summary>
    private static UInt128 InputOf(UInt128 dependencies, IReadOnlyList<string> headers)
    {
        if (headers.Count == 0)
            return dependencies;
        var hash = new XxHash128();
        hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in dependencies)));
        foreach (var header in headers)
        {
            var file = new FileInfo(header);
            hash.Append(MemoryMarshal.AsBytes($"{header}\0".AsSpan()));
            hash.Append(
                MemoryMarshal.AsBytes<long>([
                    file.Exists ? file.Length : -1,
                    file.Exists ? file.LastWriteTimeUtc.Ticks : 0,
                ])
            );
        }
        return hash.GetCurrentHashAsUInt128();
    }
}

/// <summary>What a run for strict stubs did and found.</summary>
/// <param name="Files">Files written and left alone.</param>
public sealed record StrictStubResult(StubResult Files)
{
    /// <summary>What the stubs say, and what they leave out; null when it was not asked for.</summary>
    internal StrictStubReport? Report { get; init; }
}
