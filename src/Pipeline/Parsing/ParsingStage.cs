using System.IO.Compression;
using Microsoft.Win32.SafeHandles;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Parsing;

/// <summary>
/// Opens CastXML files: plain or gzip, from disk or a stream. Keeps the memory of closed documents for the next ones, so a run's
/// memory follows the number of documents open at once, not the size of the module. Safe for use by several threads.
/// </summary>
public sealed class ParsingStage : IDisposable
{
    /// <summary>Offsets are kept as 32-bit numbers.</summary>
    private const int MaxLength = int.MaxValue - 2 * ByteBuffer.Padding;

    private readonly DocumentPool _pool;
    private readonly bool _isPoolShared;

    /// <summary>A stage with memory of its own.</summary>
    public ParsingStage() => _pool = new DocumentPool();

    /// <summary>A stage that shares memory with others; who made the pool disposes of it.</summary>
    internal ParsingStage(DocumentPool pool) => (_pool, _isPoolShared) = (pool, true);

    // Not a UTF-8 literal: there the second byte would become two.
    private static ReadOnlySpan<byte> GzipMagic => [0x1f, 0x8b];

    /// <summary>Opens a file.</summary>
    /// <exception cref="WrapgenException">WG2001, WG2002, WG2007: not complete CastXML, or too much; WG9001: the file cannot be read.</exception>
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

    /// <summary>Reads a document from a stream to its end; <paramref name="name"/> stands for it in messages.</summary>
    /// <exception cref="WrapgenException">WG2001, WG2002, WG2007: not complete CastXML, or too much.</exception>
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
            _pool.Index(memory, name);
            return new CastXmlDocument(name, memory, _pool.Return);
        }
        catch
        {
            _pool.Return(memory);
            throw;
        }
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
            if (room > MaxLength)
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
            // The memory stream is full; nothing else is read from here.
            throw new WrapgenException(Rules.TooLarge(name), failure);
        }
        plain.GetBuffer().AsSpan(0, (int)plain.Length).CopyTo(bytes.Resize((int)plain.Length));
    }
}
