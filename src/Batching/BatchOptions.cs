using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Batching;

/// <summary>How units run in batches.</summary>
public sealed record BatchOptions
{
    /// <summary>The number of castxml processes that run at the same time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// The memory that one castxml process for several units may use, in gigabytes. Batches are cut by an estimate; one that
    /// needs more is cut again.
    /// </summary>
    public double Gigabytes { get; init; } = 0.85;

    /// <summary>The number of units in a batch; null to let cost and cores decide.</summary>
    public int? UnitsPerBatch { get; init; }

    /// <summary>False to run every unit alone.</summary>
    public bool IsBatching { get; init; } = true;

    /// <summary>True to leave the time of an output alone when its content stays the same.</summary>
    public bool KeepsUnchanged { get; init; }

    /// <summary>
    /// True to give each unit XML of its own; false to let its file refer to the XML of the batch, which is in a folder
    /// beside the units file.
    /// </summary>
    public bool WritesSlices { get; init; }

    /// <summary>A file that receives the headers of all units in make syntax, as those of the first output; null for none.</summary>
    public string? Depfile { get; init; }

    /// <summary>The number of units that run alone as well, to compare the results.</summary>
    public int VerifiedUnits { get; init; }

    /// <summary>The conventions of the library: which namespace is whose.</summary>
    public WrappingProfile Profile { get; init; } = BuiltInProfiles.Default;
}
