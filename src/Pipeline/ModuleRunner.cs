using Wrapgen.Pipeline.Discovery;
using Wrapgen.Pipeline.Incremental;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline;

/// <summary>Runs a whole module: discovery, parsing, modelling, emission, storage.</summary>
public sealed class ModuleRunner
{
    private readonly IReadOnlyList<IModuleEmitter> _emitters;
    private readonly Func<ParsingStage> _createParsing;
    private readonly StorageStage _storage = new();
    private readonly SharedRunContext _surroundings;

    /// <summary>A runner that writes what these emitters make.</summary>
    /// <param name="emitters">What makes files of models.</param>
    /// <param name="trace">Is told how long steps took.</param>
    public ModuleRunner(IReadOnlyList<IModuleEmitter> emitters, IStageTrace? trace = null)
        : this(emitters, () => new ParsingStage(), new SharedRunContext { Trace = trace }) { }

    internal ModuleRunner(
        IReadOnlyList<IModuleEmitter> emitters,
        Func<ParsingStage> createParsing,
        SharedRunContext? surroundings = null
    ) => (_emitters, _createParsing, _surroundings) = (emitters, createParsing, surroundings ?? new SharedRunContext());

    /// <summary>
    /// Runs a module. Nothing is written unless everything could be made; the stamp comes last. What the last run read and wrote
    /// is remembered: when all of it holds, only the stamp is written.
    /// </summary>
    /// <param name="options">What to do.</param>
    /// <param name="cancellation">Ends the run between submodules, as long as nothing got its name.</param>
    /// <exception cref="WrapgenException">A diagnosed failure; earlier outputs are intact.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; earlier outputs are intact.</exception>
    public ModuleResult Run(ModuleOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = RunSettings.HashOf(options, _emitters);
        var last = LastState(options, settings);
        if (Unchanged(options, last) is { } unchanged)
        {
            return Finish(
                options,
                unchanged.Submodules.Select(submodule => ModuleRun.Reuse(submodule).ToResult(options)).ToList()
            );
        }
        _surroundings.BeforeWork?.Invoke();
        foreach (var directory in new[] { options.InterfaceDirectory, options.StoreDirectory, options.StubDirectory })
            if (!string.IsNullOrEmpty(directory))
                OutputDirectory.Create(directory);
        var ledger = new InputLedger(_surroundings.Inputs);
        var module = DiscoveryStage.Run(
            options.MdxFiles[0],
            options.LibraryDirectory,
            options.SubmoduleOrder,
            ledger.Read
        );
        using var outputs = new OutputTransaction();
        using var run = new ModuleRun(options, _emitters, _createParsing, last, outputs, ledger, _surroundings)
        {
            Cancellation = cancellation,
        };
        var submodules = run.Submodules(module);
        var moduleFiles = run.StageModuleFiles(submodules);
        cancellation.ThrowIfCancellationRequested();
        using var storing = Begin("storage", options);
        _storage.Save(
            new ModuleRows(
                module.Name,
                options.StoreDirectory,
                [.. submodules.Select(submodule => submodule.Rows).OfType<SubmoduleRows>()],
                [.. submodules.Where(submodule => submodule.IsUnchanged).Select(submodule => submodule.Name)]
            )
        );
        outputs.Commit();
        var results = submodules.ConvertAll(submodule => submodule.ToResult(options));
        if (!HasFailed(options, results))
            ModuleStateFile.Write(options, run.State(settings, submodules, moduleFiles));
        return Finish(options, results);
    }

    /// <summary>The last run's state, when everything in it holds.</summary>
    private ModuleState? Unchanged(ModuleOptions options, ModuleState? last)
    {
        using var span = Begin("fingerprint", options);
        if (last?.Refreshed() is not { } unchanged)
            return null;
        if (last.HasUnsettledStamps())
            ModuleStateFile.Write(options, unchanged);
        return unchanged;
    }

    private StageSpan Begin(string stage, ModuleOptions options) =>
        StageSpan.Begin(_surroundings.Trace, stage, options.ModuleName);

    /// <summary>The state of the last run, when it was one with these settings whose stamp and database are still there.</summary>
    private static ModuleState? LastState(ModuleOptions options, UInt128 settings)
    {
        if (options.Force || (options.Stamp is not null && !File.Exists(options.Stamp)))
            return null;
        return
            ModuleStateFile.TryRead(options) is { } state
            && state.Settings == settings
            && state.Database != StoreIdentity.None
            && state.Database == StoreIdentity.Of(options.StoreDirectory)
            ? state
            : null;
    }

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
