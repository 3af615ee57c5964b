using Wrapgen.Pipeline.Incremental;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline;

/// <summary>
/// What the last run of a module read and wrote, and what this run leaves for the next (docs/incremental.md).
/// </summary>
internal sealed class ModuleRecord
{
    private const string Suffix = ".state";

    /// <summary>Key of the unit that holds the files of the module as a whole.</summary>
    private const string ModuleUnit = "";

    private readonly ModuleOptions _options;
    private readonly UInt128 _key;
    private readonly RunRecord? _last;

    public ModuleRecord(ModuleOptions options, IEnumerable<IModuleEmitter> emitters)
    {
        (_options, _key) = (options, KeyOf(options, emitters));
        _last = IsUsable() && RunRecord.TryRead(PathOf(options), _key) is { } last && HasDatabase(last) ? last : null;
    }

    /// <summary>The results of the last run, if everything that it read and wrote is unchanged.</summary>
    public List<SubmoduleResult>? Unchanged() =>
        _last is null || !_last.Holds()
            ? null
            :
            [
                .. _last
                    .Units.Where(unit => unit.Key != ModuleUnit)
                    .Select(unit => FinishedSubmodule.Reuse(unit).ToResult(_options)),
            ];

    /// <summary>The submodules whose own inputs and outputs are unchanged.</summary>
    public Dictionary<string, RecordedUnit> Reusable() =>
        _last is null
            ? []
            : _last
                .Units.Where(unit => unit.Key != ModuleUnit && unit.FilesHold())
                .ToDictionary(unit => unit.Key, StringComparer.Ordinal);

    /// <summary>Records this run. Call it when all files have their names.</summary>
    /// <param name="inputs">What the module read besides the files of its submodules.</param>
    /// <param name="aliases">Hash of the aliases, on which every submodule depends.</param>
    /// <param name="submodules">Its submodules, in writing order.</param>
    /// <param name="outputs">Files of the module as a whole.</param>
    public void Write(
        InputLedger inputs,
        UInt128 aliases,
        List<FinishedSubmodule> submodules,
        List<RecordedOutput> outputs
    )
    {
        var record = new RunRecordBuilder(_key);
        foreach (var file in inputs.Files())
            record.AddInput(file);
        foreach (var submodule in submodules)
        {
            if (submodule.Kept is { } kept)
                record.Keep(kept);
            else
                record.AddUnit(submodule.ToUnit(aliases, _options));
        }
        record.AddUnit(ModuleUnit, aliases, outputs);
        record.Write(PathOf(_options), note: StoreIdentity.Of(_options.StoreDirectory));
    }

    /// <summary>The record is beside the stamp.</summary>
    private static string PathOf(ModuleOptions options) =>
        Path.Combine(options.StoreDirectory, options.ModuleName + Suffix);

    /// <summary>What determines the output besides files.</summary>
    internal static UInt128 KeyOf(ModuleOptions options, IEnumerable<IModuleEmitter> emitters)
    {
        var key = new RunKey();
        key.Add(options, ModuleOptionsJson.Default.ModuleOptions);
        key.Add(ProfileKey.Of(options.Profile));
        foreach (var emitter in emitters)
            key.Add(emitter.GetType().FullName ?? "");
        return key.Value;
    }

    // A user who deletes the stamp asks for a full run.
    private bool IsUsable() => !_options.Force && (_options.Stamp is null || File.Exists(_options.Stamp));

    /// <summary>True when the rows of the last run are still there.</summary>
    private bool HasDatabase(RunRecord last) =>
        last.Note != StoreIdentity.None && last.Note == StoreIdentity.Of(_options.StoreDirectory);
}
