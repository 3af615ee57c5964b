using System.Diagnostics;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>The bytes and the index of one open document; handed from a closed document to the next one.</summary>
internal sealed class DocumentMemory : IDisposable
{
    public ByteBuffer Bytes { get; private set; } = new();

    public ElementIndex Index { get; } = new();

    /// <summary>Indexes the bytes, after bringing them into the plain form if need be.</summary>
    /// <param name="name">The document's name, for messages.</param>
    /// <param name="tags">Memory to work with.</param>
    public void Build(string name, NativeList<int> tags)
    {
        if (!TryIndex(tags))
        {
            Index.Reset();
            var plain = XmlNormalizer.Normalize(name, Bytes);
            Bytes.Dispose();
            Bytes = plain;
            if (!TryIndex(tags)) throw new UnreachableException("normalised XML is plain by construction");
        }
        RootElement.Check(name, Bytes, Index.RootOffset);
    }

    /// <summary>Bytes that an open document holds besides the file's own pages.</summary>
    public long IdleSize => Index.Size + Bytes.PrivateSize;

    /// <summary>Forgets the document, keeps the memory.</summary>
    public void Clear()
    {
        Bytes.Clear();
        Index.Reset();
    }

    public void Dispose()
    {
        Bytes.Dispose();
        Index.Dispose();
    }

    private unsafe bool TryIndex(NativeList<int> tags) =>
        MarkupScanner.TryFindTags(Bytes.Pointer, XmlDeclaration.LengthOf(Bytes.Span), Bytes.Length, tags, out var names)
        && Index.TryBuild(Bytes.Pointer, tags, Bytes.Length, names);
}
