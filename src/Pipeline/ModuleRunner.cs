using Wrapgen.Pipeline.Discovery;
using Wrapgen.Pipeline.Incremental;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline;

/// <summary>Runs a whole module: discovery, aliases, models, emission, storage, outputs.</summary>
public sealed class ModuleRunner
{
    private readonly IReadOnlyList<IModuleEmitter> _emitters;
    private readonly Func<ParsingStage> _createParsing;
    private readonly StorageStage _storage = new();
    private readonly SharedRunContext _context;

    /// <summary>Creates a runner that writes the files of these emitters.</summary>
    /// <param name="emitters">Turn models into files.</param>
    /// <param name="trace">Receives the duration of each step; null for none.</param>
    public ModuleRunner(IReadOnlyList<IModuleEmitter> emitters, IStageTrace? trace = null)
        : this(emitters, () => new ParsingStage(), new SharedRunContext { Trace = trace }) { }

    internal ModuleRunner(
        IReadOnlyList<IModuleEmitter> emitters,
        Func<ParsingStage> createParsing,
        SharedRunContext? context = null
    ) => (_emitters, _createParsing, _context) = (emitters, createParsing, context ?? new SharedRunContext());

    /// <summary>
    /// Runs a module. Writes nothing unless everything succeeds, and the stamp last. If everything that the last run
    /// read and wrote is unchanged, writes only the stamp.
    /// </summary>
    /// <param name="options">What to do.</param>
    /// <param name="cancellation">Ends the run between submodules, until files get their names.</param>
    /// <exception cref="WrapgenException">A diagnosed failure; earlier outputs are intact.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; earlier outputs are intact.</exception>
    public ModuleResult Run(ModuleOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var context = new ModuleContext(options, _context, cancellation);
        if (UnchangedResults(context, out var record) is { } unchanged)
            return Finish(options, unchanged);
        _context.BeforeWork?.Invoke();
        context.PrepareDirectories();
        var inputs = new InputLedger(_context.Inputs);
        using var documents = new OpenDocuments(_createParsing, _context.IdleMemory);
        using var outputs = new OutputTransaction();

        var module = DiscoveryStage.Run(
            options.MdxFiles[0],
            options.LibraryDirectory,
            options.SubmoduleOrder,
            inputs.Read
        );
        var reusable = record.Reusable();
        var aliases = new CollectAliases(context, documents, inputs).Apply(module, reusable);
        var models = new ModelSubmodules(context, documents, aliases).Apply(module, reusable);
        var emission = new EmitSubmodules(context, _emitters, documents, outputs);
        var submodules = InTurn(context, models, emission);
        var moduleFiles = emission.ApplyToModule(submodules);
        cancellation.ThrowIfCancellationRequested();
        using var span = context.Begin(StageNames.Storage);
        _storage.Run(RowsOf(options, submodules), outputs);
        outputs.Commit();
        var results = submodules.ConvertAll(submodule => submodule.ToResult(options));
        if (!HasFailed(options, results))
            record.Write(inputs, aliases.Hash, submodules, moduleFiles);
        return Finish(options, results);
    }

    private List<SubmoduleResult>? UnchangedResults(ModuleContext context, out ModuleRecord record)
    {
        using var span = context.Begin(StageNames.Fingerprint);
        record = new ModuleRecord(context.Options, _emitters);
        return record.Unchanged();
    }

    /// <summary>Emits submodules as their models are ready, in writing order.</summary>
    private static List<FinishedSubmodule> InTurn(
        ModuleContext context,
        IEnumerable<ModelledSubmodule> models,
        EmitSubmodules emission
    )
    {
        var submodules = new List<FinishedSubmodule>();
        foreach (var model in models)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            submodules.Add(emission.Apply(model));
            context.Options.Progress?.Report(submodules[^1].ToResult(context.Options));
        }
        return submodules;
    }

    private static ModuleRows RowsOf(ModuleOptions options, List<FinishedSubmodule> submodules) =>
        new(
            options.ModuleName,
            options.StoreDirectory,
            [.. submodules.Select(submodule => submodule.Rows).OfType<SubmoduleRows>()],
            [.. submodules.Where(submodule => submodule.Kept is not null).Select(submodule => submodule.Name)]
        );

    private static bool HasFailed(ModuleOptions options, List<SubmoduleResult> results) =>
        options.WarningsAreErrors
        && results.Exists(submodule =>
            submodule.Warnings.Any(warning => options.IsKnownWarning?.Invoke(submodule.Name, warning) != true)
        );

    private static ModuleResult Finish(ModuleOptions options, List<SubmoduleResult> results)
    {
        if (options.Stamp is not null && !HasFailed(options, results))
            StampFile.Write(options.Stamp);
        return new ModuleResult(options.ModuleName, results);
    }
}
