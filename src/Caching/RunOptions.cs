namespace Wrapgen.Caching;

/// <summary>What a build wants of a run besides the outputs.</summary>
public sealed record RunOptions
{
    /// <summary>A file that receives the inputs that the outputs depend on, in make syntax; null for none.</summary>
    public string? Depfile { get; init; }

    /// <summary>True to leave the time of an output alone when its content stays the same.</summary>
    public bool KeepsUnchanged { get; init; }
}
