using System.Diagnostics;
using System.IO.Hashing;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>The bytes and the index of one open document. A closed document leaves them to the next one.</summary>
internal sealed class DocumentMemory : IDocumentContent, IDisposable
{
    private UInt128? _sourceHash;

    public ByteBuffer Bytes { get; private set; } = new();

    public ElementIndex Index { get; } = new();

    private UInt128 SourceHash => _sourceHash ?? XxHash128.HashToUInt128(Bytes.Span);

    /// <summary>Takes the hash of the file. Must be called before the bytes are changed.</summary>
    public void KeepSourceHash() => _sourceHash ??= SourceHash;

    /// <summary>Indexes the bytes; rewrites them in the plain form first if necessary.</summary>
    /// <param name="name">Name of the document, for messages.</param>
    /// <param name="tags">Working memory.</param>
    public void Build(string name, NativeList<int> tags)
    {
        if (!TryIndex(tags))
        {
            Index.Reset();
            KeepSourceHash();
            var plain = XmlNormalizer.Normalize(name, Bytes);
            Bytes.Dispose();
            Bytes = plain;
            if (!TryIndex(tags))
                throw new UnreachableException("normalised XML is plain by construction");
        }
        RootElement.Check(name, Bytes, Index.RootOffset);
    }

    DocumentIndex IDocumentContent.Index => Index;

    public int Length => Bytes.Length;

    public long IdleSize => Index.Size + Bytes.PrivateSize;

    public long MappedSize => Bytes.Length;

    public string? TextFile => null;

    public FileFingerprint Complete(FileFingerprint file) => file with { Content = SourceHash };

    public void Rest() => Bytes.ReleasePages();

    /// <summary>Drops the document and keeps the memory.</summary>
    public void Clear()
    {
        Bytes.Clear();
        Index.Reset();
        _sourceHash = null;
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
