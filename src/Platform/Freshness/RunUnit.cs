namespace Wrapgen.Platform.Freshness;

/// <summary>
/// A part of a run that can be repeated without the others, such as one submodule or the stubs of one class.
/// </summary>
/// <param name="Key">Name that the next run finds it by.</param>
/// <param name="Input">Hash of what it was made from, apart from its own input files.</param>
internal sealed record RunUnit(string Key, UInt128 Input)
{
    /// <summary>Files that only this unit was made from.</summary>
    public IReadOnlyList<RecordedFile> Inputs { get; init; } = [];

    /// <summary>Files that it wrote.</summary>
    public required IReadOnlyList<RecordedOutput> Outputs { get; init; }

    /// <summary>What the next run needs if it does not repeat the unit.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }
}
