using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Parsing.Replay;

/// <summary>Reads the file of a batch.</summary>
internal static class BatchFile
{
    /// <summary>Fills the elements from a file.</summary>
    public static unsafe void Load(string path, BatchElements elements)
    {
        var bytes = elements.Bytes;
        ReadBytes(path, bytes);
        using var tags = new NativeList<int>();
        var start = XmlDeclaration.LengthOf(bytes.Span);
        if (MarkupScanner.TryFindTags(bytes.Pointer, start, bytes.Length, tags, out _) && tags.Count > 0)
        {
            RootElement.Check(path, bytes, tags.Items[0]);
            if (new BatchReader(path, elements).TryRead(new ReadOnlySpan<int>(tags.Items, tags.Count)))
                return;
        }
        // This explains malformed XML. If the XML is well-formed, castxml did not write it.
        XmlNormalizer.Normalize(path, bytes).Dispose();
        throw new WrapgenException(Rules.BadValue(path, 1, "The document", "has a form that castxml does not write"));
    }

    private static void ReadBytes(string path, ByteBuffer bytes)
    {
        try
        {
            FileBytes.Read(path, bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(path, failure.Message), failure);
        }
    }
}
