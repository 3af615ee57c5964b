using Wrapgen.Batching.Units;

namespace Wrapgen.Batching.Planning;

/// <summary>Units that one castxml run reads together.</summary>
/// <param name="Number">The number of the batch, from 1, as <c>--explain</c> shows it.</param>
/// <param name="Units">The units in the order in which the batch includes them.</param>
/// <param name="Megabytes">The memory that the units are expected to need together.</param>
internal sealed record Batch(int Number, IReadOnlyList<CastXmlUnit> Units, double Megabytes);
