using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>A unit's part of a batch, which other documents read at the same time.</summary>
internal sealed class UnitContent(StoredBatch batch, StoredUnit unit, string startNamespace) : IDocumentContent
{
    public ByteBuffer Bytes => batch.Xml;

    public DocumentIndex Index { get; } = new UnitIndex(batch, unit, startNamespace);

    public int Length => unit.Length;

    public long IdleSize => 0;

    public long MappedSize => 0;

    public string TextFile => batch.Path;

    public FileFingerprint Complete(FileFingerprint file) => file with { Content = unit.Content, Size = unit.Length };

    /// <summary>Nothing: the pages belong to all units of the batch.</summary>
    public void Rest() { }
}
