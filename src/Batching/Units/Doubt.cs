namespace Wrapgen.Batching.Units;

/// <summary>Why a batch cannot tell the XML of a unit.</summary>
/// <param name="Reason">The reason, for people.</param>
/// <param name="Header">The header without which other units could not cause it; null when no batch has the XML.</param>
internal sealed record Doubt(string Reason, string? Header)
{
    /// <summary>True when nothing but this header causes it: a batch without that will have the XML.</summary>
    public bool IsSettledWithoutHeader { get; init; }
}
