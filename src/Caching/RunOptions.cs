namespace Wrapgen.Caching;

/// <summary>What a build wants from a run besides the outputs.</summary>
public sealed record RunOptions
{
    /// <summary>A file that receives the inputs that the outputs depend on, in make syntax; null for none.</summary>
    public string? Depfile { get; init; }

    /// <summary>True to keep the modification time of an output whose content does not change.</summary>
    public bool KeepsUnchanged { get; init; }
}
