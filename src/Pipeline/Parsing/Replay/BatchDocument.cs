using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>
/// The XML that castxml wrote for a batch of units, and for each unit either what the unit's own run would have written or the reason why the
/// batch cannot tell. Everything that units share is read when the batch is opened and does not change afterwards: any number of threads
/// may ask for reasons and views, and write slices, at the same time. Only <see cref="Dispose"/> must wait for them.
/// </summary>
internal sealed class BatchDocument : IDisposable
{
    private BatchDocument(string path, IReadOnlyList<BatchUnit> units) => (Path, Units) = (path, units);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The units, in the order in which the batch includes them.</summary>
    public IReadOnlyList<BatchUnit> Units { get; }

    /// <summary>Reads a batch. It also reads the headers that declare wrapped classes, because the XML does not tell instances of member templates.</summary>
    /// <exception cref="WrapgenException">WG2001, WG2002, WG2007: not complete CastXML, or too much; WG9001: the file cannot be read.</exception>
    public static BatchDocument Open(string path, IReadOnlyList<BatchUnit> units, BatchSettings settings) =>
        throw new NotImplementedException($"{path} {units} {settings}");

    /// <summary>The reason why the unit must be run alone; null when <see cref="Replay"/> gives exactly what its own run would.</summary>
    /// <param name="unit">Number of the unit in <see cref="Units"/>.</param>
    public AloneReason? ReasonToRunAlone(int unit) => throw new NotImplementedException(Units[unit].Source);

    /// <summary>The unit's elements. Without meaning for a unit that must be run alone.</summary>
    /// <param name="unit">Number of the unit in <see cref="Units"/>.</param>
    public UnitView Replay(int unit) => throw new NotImplementedException(Units[unit].Source);

    public void Dispose() { }
}
