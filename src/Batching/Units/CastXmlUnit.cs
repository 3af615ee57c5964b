namespace Wrapgen.Batching.Units;

/// <summary>A unit: one castxml command, and what a batch must know of it.</summary>
/// <param name="Number">The position of its entry.</param>
/// <param name="Entry">The entry of the units file.</param>
internal sealed record CastXmlUnit(int Number, UnitEntry Entry)
{
    /// <summary>The XML file, absolute.</summary>
    public required string Output { get; init; }

    /// <summary>The source file as the command names it.</summary>
    public required string Source { get; init; }

    /// <summary>The namespace where castxml starts; empty when there is none.</summary>
    public required string StartName { get; init; }

    /// <summary>The include directories in the order of their flags, each once.</summary>
    public required IReadOnlyList<IncludeOption> Includes { get; init; }

    /// <summary>
    /// The command without output, source, start name and include directories, with response files expanded. Units
    /// with equal ones may share a batch.
    /// </summary>
    public required IReadOnlyList<string> CommonArguments { get; init; }

    /// <summary>Why the unit cannot take part in a batch; null when it can.</summary>
    public string? AloneReason { get; init; }

    /// <summary>True when the command means the same in every working directory.</summary>
    public bool HasAbsolutePaths { get; init; }
}
