using System.Text;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Files;

/// <summary>
/// Digests of file contents. A file is read only when no earlier run has hashed it with the same stamp.
/// </summary>
internal sealed class FileDigests(StampMemory memory)
{
    private const int ChunkSize = 256 * 1024;

    private byte[]? _chunk;

    /// <summary>The digest of a file; null when the file cannot be read, or changes while it is read.</summary>
    public Digest? Of(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path + '\0');
        return Of(bytes, FileStamp.Of(bytes));
    }

    /// <summary>The digest of a file whose stamp was just taken. The path is UTF-8 and ends with a zero byte.</summary>
    public Digest? Of(ReadOnlySpan<byte> path, FileStamp stamp)
    {
        if (stamp.Kind != FileKind.Regular)
            return null;
        if (memory.TryGet(path, stamp, out var digest))
            return digest;
        var now = NativeFiles.Now();
        if (Read(Encoding.UTF8.GetString(path[..^1])) is not { } content || FileStamp.Of(path) != stamp)
            return null;
        if (stamp.IsSettled(now))
            memory.Set(path, stamp, content);
        return content;
    }

    private Digest? Read(string path)
    {
        try
        {
            using var handle = File.OpenHandle(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            _chunk ??= GC.AllocateUninitializedArray<byte>(ChunkSize);
            var hash = new DigestBuilder();
            for (long position = 0; ; )
            {
                var length = RandomAccess.Read(handle, _chunk, position);
                if (length == 0)
                    return hash.Finish();
                hash.Append(_chunk.AsSpan(0, length));
                position += length;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
