using System.IO.Compression;
using Microsoft.Win32.SafeHandles;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Freshness;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// Opens CastXML files, plain or gzip, from disk or from a stream, and units of batches. Reuses the memory of closed documents, so the memory
/// of a run depends on the number of documents that are open at once and not on the size of the module. Thread-safe.
/// </summary>
public sealed class ParsingStage : IDisposable
{
    private readonly DocumentPool _pool;
    private readonly bool _isPoolShared;

    /// <summary>A stage with memory of its own.</summary>
    public ParsingStage() => _pool = new DocumentPool();

    /// <summary>A stage that shares memory with others. The creator of the pool disposes of it.</summary>
    internal ParsingStage(DocumentPool pool) => (_pool, _isPoolShared) = (pool, true);

    // Not a UTF-8 literal, which would encode the second byte as two bytes.
    private static ReadOnlySpan<byte> GzipMagic => [0x1f, 0x8b];

    /// <summary>Opens a file.</summary>
    /// <exception cref="WrapgenException">
    /// WG2001, WG2002, WG2007: the file is not complete CastXML, or too large; WG2008 to WG2010: it refers to a batch that
    /// is gone or has changed; WG9001: the file cannot be read.
    /// </exception>
    public CastXmlDocument Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return Load(
                path,
                bytes =>
                {
                    if (!bytes.TryMap(file, RandomAccess.GetLength(file)))
                        Copy(file, bytes, path);
                }
            );
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WrapgenException(Rules.UnreadableFile(path, failure.Message), failure);
        }
    }

    /// <summary>Reads a document from a stream up to its end. Messages use <paramref name="name"/> for it.</summary>
    /// <exception cref="WrapgenException">
    /// WG2001, WG2002, WG2007: the content is not complete CastXML, or too large.
    /// </exception>
    public CastXmlDocument Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Load(name, bytes => Copy(stream, bytes, name));
    }

    /// <summary>Frees the memory of all closed documents.</summary>
    public void Dispose()
    {
        if (!_isPoolShared)
            _pool.Dispose();
    }

    private CastXmlDocument Load(string name, Action<ByteBuffer> fill)
    {
        var memory = _pool.Take();
        try
        {
            fill(memory.Bytes);
            if (memory.Bytes.Span.StartsWith(GzipMagic))
            {
                memory.KeepSourceHash();
                Inflate(memory.Bytes, name);
            }
            if (ContentReference.IsIn(memory.Bytes.Span))
                return OpenUnit(memory, name);
            _pool.Index(memory, name);
            return new CastXmlDocument(name, memory, () => _pool.Return(memory));
        }
        catch
        {
            _pool.Return(memory);
            throw;
        }
    }

    private CastXmlDocument OpenUnit(DocumentMemory memory, string name)
    {
        var unit = _pool.Batches.Open(UnitReference.Read(memory.Bytes, name), name);
        _pool.Return(memory);
        return new CastXmlDocument(name, unit, () => { });
    }

    private static void Copy(SafeFileHandle file, ByteBuffer bytes, string name)
    {
        using var stream = new FileStream(file, FileAccess.Read, bufferSize: 0);
        Copy(stream, bytes, name);
    }

    private static void Copy(Stream stream, ByteBuffer bytes, string name)
    {
        var length = 0;
        var room = stream.CanSeek ? stream.Length - stream.Position : 1 << 20;
        while (true)
        {
            if (room > FileBytes.MaxLength)
                throw new WrapgenException(Rules.TooLarge(name));
            var read = stream.Read(bytes.Resize(Math.Max((int)room, length + 1))[length..]);
            if (read == 0)
                break;
            length += read;
            if (length == room && stream.CanSeek)
                break;
            if (length == room)
                room *= 2;
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
            var line = plain.GetBuffer().AsSpan(0, (int)plain.Length).Count((byte)'\n') + 1;
            throw new WrapgenException(Rules.MalformedXml(name, line, failure.Message), failure);
        }
        catch (IOException failure)
        {
            // The memory stream now has the whole content.
            throw new WrapgenException(Rules.TooLarge(name), failure);
        }
        plain.GetBuffer().AsSpan(0, (int)plain.Length).CopyTo(bytes.Resize((int)plain.Length));
    }
}
