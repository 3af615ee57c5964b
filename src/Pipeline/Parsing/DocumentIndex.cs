namespace Wrapgen.Pipeline.Parsing;

/// <summary>What a document knows about its elements without reading their attributes.</summary>
internal abstract class DocumentIndex
{
    /// <summary>No element.</summary>
    public const int NoElement = -1;

    /// <summary>Ids of this document.</summary>
    public abstract IdMap Ids { get; }

    /// <summary>Number of elements in the document.</summary>
    public abstract int Count { get; }

    /// <summary>All element numbers are below this.</summary>
    public abstract int Limit { get; }

    /// <summary>Number of places for <see cref="ElementAt"/>; all declarations have one.</summary>
    public abstract int Places { get; }

    /// <summary>The element at a place in document order.</summary>
    public abstract int ElementAt(int place);

    /// <summary>Its kind.</summary>
    public abstract ElementKind KindOf(int element);

    /// <summary>Offset of its tag.</summary>
    public abstract int OffsetOf(int element);

    /// <summary>The element with this id, or <see cref="NoElement"/>.</summary>
    public abstract int Find(int handle);

    /// <summary>Appends the declarations in the scope with this id, in document order.</summary>
    public abstract void ListMembers(int scope, List<int> members);

    /// <summary>True for a class that the document has without its bases, whatever the text of its element says.</summary>
    public abstract bool IsCut(int element);

    /// <summary>True for a class that the document only declares, whatever the text of its element says.</summary>
    public abstract bool IsDeclared(int element);

    /// <summary>The name of an element whose text has another one; null for all others.</summary>
    public abstract string? NameOf(int element);

    /// <summary>The name of a file that the document calls otherwise than the text; null for all others.</summary>
    /// <param name="handle">The id of the file.</param>
    public virtual string? FileNameOf(int handle) => null;
}
