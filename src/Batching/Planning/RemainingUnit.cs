using Wrapgen.Batching.Units;

namespace Wrapgen.Batching.Planning;

/// <summary>A unit that gets no XML from a batch.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Reason">Why.</param>
internal sealed record RemainingUnit(CastXmlUnit Unit, string Reason)
{
    /// <summary>
    /// A header that makes the units which include it change the XML of this one. Null when no batch has the XML of this
    /// unit.
    /// </summary>
    public string? Avoided { get; init; }

    /// <summary>True when a batch without that header has the XML of this unit.</summary>
    public bool IsSettledWithoutHeader { get; init; }

    /// <summary>The files that the unit reads.</summary>
    public IReadOnlySet<string> Files { get; init; } = new HashSet<string>();

    /// <summary>
    /// True when neither unit includes what the other must avoid, and both may go into a batch of the same size.
    /// </summary>
    public bool CanGoWith(RemainingUnit other) =>
        Avoided is not null
        && other.Avoided is not null
        && IsSettledWithoutHeader == other.IsSettledWithoutHeader
        && !other.Files.Contains(Avoided)
        && !Files.Contains(other.Avoided);
}
