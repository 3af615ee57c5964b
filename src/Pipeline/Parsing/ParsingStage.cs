using System.Collections.Concurrent;
using System.IO.Compression;
using Wrapgen.Pipeline.Diagnostics;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// Opens CastXML files: plain or gzip, from disk or a stream. Keeps the memory of closed documents for the next ones, so a run's
/// memory follows the number of documents open at once, not the size of the module. Safe for use by several threads.
/// </summary>
public sealed class ParsingStage : IDisposable
{
    private readonly ConcurrentBag<(ByteBuffer Bytes, ElementIndex Index, int[] Tags)> _free = [];

    /// <summary>Opens a file.</summary>
    /// <exception cref="WrapgenException">WG2001–WG2002: not complete CastXML; WG9001: the file cannot be read.</exception>
    public CastXmlDocument Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
            return Read(stream, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(path, failure.Message), failure);
        }
    }

    /// <summary>Reads a document from a stream to its end; <paramref name="name"/> stands for it in messages.</summary>
    /// <exception cref="WrapgenException">WG2001–WG2002: not complete CastXML.</exception>
    public CastXmlDocument Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!_free.TryTake(out var memory)) memory = (new ByteBuffer(), new ElementIndex(), new int[4096]);
        try
        {
            Fill(memory.Bytes, stream);
            if (memory.Bytes.Span.StartsWith("\x1f\x8b"u8)) Inflate(memory.Bytes, name);
            Build(ref memory, name);
            return new CastXmlDocument(name, memory.Bytes, memory.Index, _ => Release(memory));
        }
        catch
        {
            Release(memory);
            throw;
        }
    }

    /// <summary>Frees the memory of all closed documents.</summary>
    public void Dispose()
    {
        while (_free.TryTake(out var memory)) memory.Bytes.Dispose();
    }

    private void Release((ByteBuffer Bytes, ElementIndex Index, int[] Tags) memory)
    {
        memory.Index.Reset();
        _free.Add(memory);
    }

    private static void Build(ref (ByteBuffer Bytes, ElementIndex Index, int[] Tags) memory, string name)
    {
        if (!TryIndex(ref memory))
        {
            memory.Index.Reset();
            var plain = XmlNormalizer.Normalize(name, memory.Bytes);
            memory.Bytes.Dispose();
            memory.Bytes = plain;
            if (!TryIndex(ref memory)) throw new System.Diagnostics.UnreachableException("normalised XML is plain by construction");
        }
        RootElement.Check(name, memory.Bytes, memory.Index.RootOffset);
    }

    private static unsafe bool TryIndex(ref (ByteBuffer Bytes, ElementIndex Index, int[] Tags) memory)
    {
        var start = XmlDeclaration.LengthOf(memory.Bytes.Span);
        var count = MarkupScanner.FindTags(memory.Bytes.Pointer, start, memory.Bytes.Length, ref memory.Tags, out var names);
        return count > 0 && memory.Index.TryBuild(memory.Bytes.Pointer, memory.Tags.AsSpan(0, count), memory.Bytes.Length, names);
    }

    private static void Fill(ByteBuffer bytes, Stream stream)
    {
        var length = 0;
        var room = stream.CanSeek ? checked((int)(stream.Length - stream.Position)) : 1 << 20;
        while (true)
        {
            var read = stream.Read(bytes.Resize(Math.Max(room, length + 1))[length..]);
            if (read == 0) break;
            length += read;
            if (length == room && stream.CanSeek) break;
            if (length == room) room *= 2;
        }
        bytes.Resize(length);
    }

    private static unsafe void Inflate(ByteBuffer bytes, string name)
    {
        using var plain = new MemoryStream();
        try
        {
            using var source = new UnmanagedMemoryStream(bytes.Pointer, bytes.Length);
            using var inflater = new GZipStream(source, CompressionMode.Decompress);
            inflater.CopyTo(plain);
        }
        catch (InvalidDataException failure)
        {
            throw new WrapgenException(Rules.MalformedXml(name, 0, failure.Message), failure);
        }
        plain.GetBuffer().AsSpan(0, (int)plain.Length).CopyTo(bytes.Resize((int)plain.Length));
    }
}
