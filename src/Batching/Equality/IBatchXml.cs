using Wrapgen.Batching.Units;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Batching.Equality;

/// <summary>The XML of a batch, read as the XML of its units.</summary>
internal interface IBatchXml : IDisposable
{
    /// <summary>Why a unit must run without others; null when <see cref="Slice"/> is what castxml alone would write.</summary>
    /// <param name="unit">The position of the unit in the batch.</param>
    Doubt? DoubtOf(int unit);

    /// <summary>The XML of a unit.</summary>
    /// <param name="unit">The position of the unit in the batch.</param>
    byte[] Slice(int unit);

    /// <summary>Keeps the batch, so that units can refer to it.</summary>
    /// <param name="units">The positions of the units in the batch.</param>
    /// <param name="contents">Hash and length of the XML of each of these units.</param>
    /// <param name="folder">Where the batch is kept.</param>
    /// <returns>For each unit what its file has to say; null for a unit that needs its XML.</returns>
    IReadOnlyList<UnitReference?> Keep(
        IReadOnlyList<int> units,
        IReadOnlyList<ContentReference> contents,
        string folder
    );
}
