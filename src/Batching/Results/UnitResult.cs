namespace Wrapgen.Batching.Results;

/// <summary>What became of a unit.</summary>
/// <param name="Source">Its source file.</param>
/// <param name="Output">Its XML file.</param>
public sealed record UnitResult(string Source, string Output)
{
    /// <summary>The exit code that the unit's own command would have had.</summary>
    public int ExitCode { get; init; }

    /// <summary>Where its XML comes from.</summary>
    public UnitOrigin Origin { get; init; }

    /// <summary>The number of its batch, from 1; 0 for none.</summary>
    public int Batch { get; init; }

    /// <summary>Why it ran alone; null when it did not.</summary>
    public string? AloneReason { get; init; }

    /// <summary>Why the cache did not have it; null when it had, or was not asked.</summary>
    public string? MissReason { get; init; }

    /// <summary>Why the cache does not keep the result; null when it does, or was not asked.</summary>
    public string? NotStored { get; init; }
}
