namespace Wrapgen.Batching.Units;

/// <summary>An entry of a units file: one castxml command.</summary>
/// <param name="Line">The line of the entry.</param>
/// <param name="Directory">The working directory, absolute.</param>
/// <param name="Command">castxml and its arguments.</param>
internal sealed record UnitEntry(int Line, string Directory, IReadOnlyList<string> Command)
{
    /// <summary>The output that the entry names; null when only the command does.</summary>
    public string? Output { get; init; }

    /// <summary>The source that the entry names; null when only the command does.</summary>
    public string? Source { get; init; }

    /// <summary>A file that receives the unit's headers in make syntax; null for none.</summary>
    public string? Depfile { get; init; }

    /// <summary>True to leave the time of an output alone when its content stays the same.</summary>
    public bool KeepsUnchanged { get; init; }
}
