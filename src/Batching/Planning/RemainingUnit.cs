using Wrapgen.Batching.Units;

namespace Wrapgen.Batching.Planning;

/// <summary>A unit that gets no XML from a batch.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Reason">Why.</param>
/// <param name="DependsOnBatch">True when a batch of other units may have its XML.</param>
internal sealed record RemainingUnit(CastXmlUnit Unit, string Reason, bool DependsOnBatch = false);
