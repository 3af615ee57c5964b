namespace Wrapgen.Caching;

/// <summary>What a build wants from a run besides the outputs.</summary>
public sealed record RunOptions
{
    /// <summary>A file that receives the inputs that the outputs depend on, in make syntax; null for none.</summary>
    public string? Depfile { get; init; }

    /// <summary>True to keep the modification time of an output whose content does not change.</summary>
    public bool KeepsUnchanged { get; init; }

    /// <summary>True to run the tool with its inputs as they are, even if reduced ones would do.</summary>
    public bool RunsWhole { get; init; }

    /// <summary>
    /// True to run the tool whatever the cache has, with reduced inputs and with whole ones, and to compare the outputs.
    /// </summary>
    public bool Verifies { get; init; }
}
