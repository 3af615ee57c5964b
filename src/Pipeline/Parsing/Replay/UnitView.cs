namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>An element of a batch as one unit sees it.</summary>
/// <param name="Element">Number of the element in the batch.</param>
/// <param name="Extent">How much of it the unit alone would get.</param>
internal readonly record struct UnitElement(int Element, Extent Extent);

/// <summary>
/// The declarations and types of one unit, in the order in which castxml would write them for the unit alone.
/// Immutable; it refers to the batch, which must stay open.
/// </summary>
internal sealed class UnitView
{
    private readonly UnitElement[] _elements;
    private readonly int[] _nodes;

    private readonly bool[] _foreignFiles;

    public UnitView(BatchDocument batch, BatchUnit unit, UnitElement[] elements, int[] nodes, bool[] foreignFiles)
    {
        (Batch, Unit) = (batch, unit);
        (_elements, _nodes, _foreignFiles) = (elements, nodes, foreignFiles);
    }

    /// <summary>The batch that holds the elements.</summary>
    public BatchDocument Batch { get; }

    /// <summary>The unit.</summary>
    public BatchUnit Unit { get; }

    /// <summary>The elements except files and comments, in the order of the unit's own XML.</summary>
    public ReadOnlySpan<UnitElement> Elements => _elements;

    /// <summary>
    /// True for a file that the unit does not include. What is in it counts as built in: the XML of the unit may not
    /// depend on it.
    /// </summary>
    /// <param name="file">Number of the file in the batch.</param>
    public bool IsForeign(int file) => _foreignFiles[file];

    /// <summary>Id numbers in the batch, by id number in the unit; the first one is for id 1.</summary>
    public ReadOnlySpan<int> Nodes => _nodes;
}
