namespace Wrapgen.Batching.Planning;

/// <summary>Size and number of batches.</summary>
/// <param name="Jobs">The number of processes that run at the same time.</param>
/// <param name="Megabytes">The memory that one process may use.</param>
internal sealed record BatchLimits(int Jobs, double Megabytes)
{
    /// <summary>The number of units in a batch; null to let cost and cores decide.</summary>
    public int? Units { get; init; }

    /// <summary>True when every unit runs alone.</summary>
    public bool IsOff { get; init; }
}
