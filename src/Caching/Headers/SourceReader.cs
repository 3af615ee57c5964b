using System.Text;
using Wrapgen.Caching.Files;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// Reads input files and finds what they mention. Units read mostly the same headers, so a file is read once while its
/// stamp stays the same. Only one thread at a time may use it.
/// </summary>
/// <param name="scan">Reads the language of the inputs.</param>
/// <param name="memory">Remembers digests.</param>
internal sealed class SourceReader(SourceScan scan, StampMemory memory)
{
    private readonly Dictionary<string, ReadSource> _settled = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, string Macro), (FileStamp Stamp, bool Computes)> _computing = [];
    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="started">When the run started that read the file before.</param>
    /// <returns>Null when it cannot be read, or may have changed since the run started.</returns>
    public ReadSource? Read(string file, long started)
    {
        var path = Encoding.UTF8.GetBytes(file + '\0');
        var stamp = FileStamp.Of(path);
        if (stamp.Kind != FileKind.Regular || !stamp.IsBefore(started))
            return null;
        if (_settled.TryGetValue(file, out var known) && known.Stamp == stamp)
            return known;
        var now = NativeFiles.Now();
        if (!ReadContent(file, out var content))
            return null;
        if (!memory.TryGet(path, stamp, out var digest))
        {
            digest = Digest.Of(content);
            if (FileStamp.Of(path) != stamp)
                return null;
            if (stamp.IsSettled(now))
                memory.Set(path, stamp, digest);
        }
        var source = new ReadSource(stamp, digest, scan(content));
        if (stamp.IsSettled(now))
            _settled[file] = source;
        return source;
    }

    /// <summary>True when a file could compute with a macro that stands for the path of a file.</summary>
    /// <param name="source">The file, which <see cref="Read"/> has read.</param>
    /// <param name="macro">The macro.</param>
    public bool Computes(RecordedSource source, string macro)
    {
        var key = (source.Path, macro);
        if (_computing.TryGetValue(key, out var known) && known.Stamp == source.Stamp)
            return known.Computes;
        var computes = !ReadContent(source.Path, out var content) || PathUse.IsComputed(content, macro);
        _computing[key] = (source.Stamp, computes);
        return computes;
    }

    /// <summary>Reads into a buffer that all files share: 500 headers are 6 MB.</summary>
    private bool ReadContent(string file, out ReadOnlySpan<byte> content)
    {
        content = default;
        try
        {
            using var handle = File.OpenHandle(
                file,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            var length = (int)Math.Min(RandomAccess.GetLength(handle), Array.MaxLength);
            if (_buffer.Length < length)
                _buffer = new byte[length * 2];
            var filled = 0;
            while (
                filled < length
                && RandomAccess.Read(handle, _buffer.AsSpan(filled, length - filled), filled) is > 0 and var read
            )
                filled += read;
            content = _buffer.AsSpan(0, filled);
            return filled == length;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
