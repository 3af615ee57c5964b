using Wrapgen.Pipeline.Incremental;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline;

/// <summary>A submodule whose files are staged, or already up to date.</summary>
internal sealed record FinishedSubmodule
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What the module needs from it.</summary>
    public required SubmoduleSummary Summary { get; init; }

    /// <summary>Its part of the last run's record; null when it was modelled now.</summary>
    public RecordedUnit? Kept { get; init; }

    /// <summary>Its rows for the store; null when it was not modelled.</summary>
    public SubmoduleRows? Rows { get; init; }

    /// <summary>Its own input files.</summary>
    public IReadOnlyList<RecordedFile> Inputs { get; init; } = [];

    /// <summary>Its staged files.</summary>
    public IReadOnlyList<RecordedOutput> Outputs { get; init; } = [];

    /// <summary>A submodule that is kept from the last run.</summary>
    public static FinishedSubmodule Reuse(RecordedUnit unit) =>
        new()
        {
            Name = unit.Key,
            Summary = SubmoduleSummary.Decode(unit.Payload.Span),
            Kept = unit,
        };

    /// <summary>The result for the caller of the run.</summary>
    public SubmoduleResult ToResult(ModuleOptions options) =>
        new(Name, KeyIndexFile.PathOf(options.StoreDirectory, Name), Summary.Warnings, IsUnchanged: Kept is not null);

    /// <summary>The record of a submodule that this run modelled.</summary>
    public RunUnit ToUnit(UInt128 aliases, ModuleOptions options) =>
        new(Name, aliases)
        {
            Inputs = Inputs,
            Outputs = Rows is null
                ? Outputs
                :
                [
                    .. Outputs,
                    RecordedOutput.Of(KeyIndexFile.PathOf(options.StoreDirectory, Name), Rows.KeyIndex.Span),
                ],
            Payload = Summary.Encode(),
        };
}
