using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>What a document reads from: a file of its own, or its part of a batch.</summary>
internal interface IDocumentContent
{
    /// <summary>The text that holds the elements.</summary>
    ByteBuffer Bytes { get; }

    /// <summary>Where the elements are.</summary>
    DocumentIndex Index { get; }

    /// <summary>Size of the document's own XML in bytes.</summary>
    int Length { get; }

    /// <summary>Memory in bytes that only this document holds besides mapped pages of its file.</summary>
    long IdleSize { get; }

    /// <summary>Mapped memory in bytes that only this document holds.</summary>
    long MappedSize { get; }

    /// <summary>The path of the text; null when it is the document's own file.</summary>
    string? TextFile { get; }

    /// <summary>Adds what the document means to the state of its file.</summary>
    FileFingerprint Complete(FileFingerprint file);

    /// <summary>Frees what can be read again.</summary>
    void Rest();
}
