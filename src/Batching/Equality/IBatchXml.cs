namespace Wrapgen.Batching.Equality;

/// <summary>The XML of a batch, read as the XML of its units.</summary>
internal interface IBatchXml : IDisposable
{
    /// <summary>Why a unit must run alone; null when <see cref="Slice"/> is what castxml alone would write.</summary>
    /// <param name="unit">The position of the unit in the batch.</param>
    string? ReasonToRunAlone(int unit);

    /// <summary>The XML of a unit.</summary>
    /// <param name="unit">The position of the unit in the batch.</param>
    byte[] Slice(int unit);
}
