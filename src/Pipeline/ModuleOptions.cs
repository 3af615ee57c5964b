using System.Text.Json.Serialization;
using Wrapgen.Pipeline.Model;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline;

/// <summary>One module run: what it reads, what it writes, and how.</summary>
public sealed record ModuleOptions
{
    /// <summary>Master indexes; the first is the module's own.</summary>
    public required IReadOnlyList<string> MdxFiles { get; init; }

    /// <summary>Name of the module: the stem of its own master index.</summary>
    public string ModuleName => Path.GetFileNameWithoutExtension(MdxFiles[0]);

    /// <summary>Where interface files are written.</summary>
    public required string InterfaceDirectory { get; init; }

    /// <summary>The directory that contains <c>castxml_inputs</c>.</summary>
    public required string LibraryDirectory { get; init; }

    /// <summary>The directory of the class-model store.</summary>
    public required string StoreDirectory { get; init; }

    /// <summary>File with the names of the functional interfaces; null: not written.</summary>
    public string? SnakeCaseFile { get; init; }

    /// <summary>Where stubs will be written; created when missing; null: nowhere.</summary>
    public string? StubDirectory { get; init; }

    /// <summary>File that is written last, when all else is complete; null: none.</summary>
    public string? Stamp { get; init; }

    /// <summary>Submodules that are written first, in this order.</summary>
    public IReadOnlyList<string> SubmoduleOrder { get; init; } = [];

    /// <summary>Files that every interface file imports first.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    /// <summary>Files that every interface file includes.</summary>
    public IReadOnlyList<string> SwigIncludes { get; init; } = [];

    /// <summary>Which numbered warnings are reported.</summary>
    public WarningOptions Warnings { get; init; } = new();

    /// <summary>A run with warnings counts as failed: its stamp is not written.</summary>
    [JsonIgnore]
    [NotInRunKey("Every run judges all warnings, including recorded ones.")]
    public bool WarningsAreErrors { get; init; }

    /// <summary>True for a known warning of a submodule, which is not an error; null: no warning is known.</summary>
    [JsonIgnore]
    [NotInRunKey("Every run judges all warnings, including recorded ones.")]
    public Func<string, WrappingWarning, bool>? IsKnownWarning { get; init; }

    /// <summary>Does everything, even if nothing has changed since the last run.</summary>
    [JsonIgnore]
    [NotInRunKey("The record is not even read.")]
    public bool Force { get; init; }

    /// <summary>The library's conventions.</summary>
    [JsonIgnore] // Added to the key separately: a built-in profile is part of the program, and its name suffices.
    public required WrappingProfile Profile { get; init; }

    /// <summary>
    /// Receives each submodule whose files are made or kept, in writing order; nothing when the whole module is
    /// unchanged. Null for none.
    /// </summary>
    [JsonIgnore]
    [NotInRunKey("It only observes the run.")]
    public IProgress<SubmoduleResult>? Progress { get; init; }

    /// <summary>How many submodules are processed at once.</summary>
    [JsonIgnore]
    [NotInRunKey("The number does not affect the output.")]
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}

/// <summary>What a module run did.</summary>
/// <param name="Module">Name of the module.</param>
/// <param name="Submodules">What happened to each submodule, in writing order.</param>
public sealed record ModuleResult(string Module, IReadOnlyList<SubmoduleResult> Submodules);

/// <summary>What a module run did for one submodule.</summary>
/// <param name="Name">Name of the submodule.</param>
/// <param name="Manifest">Path of its manifest.</param>
/// <param name="Warnings">Its warnings, found now or when its XML was last read.</param>
/// <param name="IsUnchanged">
/// True when its XML was not read, because nothing that its files depend on has changed.
/// </param>
public sealed record SubmoduleResult(
    string Name,
    string Manifest,
    EquatableArray<WrappingWarning> Warnings,
    bool IsUnchanged
);
