using System.IO.Hashing;
using Wrapgen.Caching.Files;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// The files of a moment: each is looked at and hashed once, however many header sets name it. The recorded sets of a
/// unit share most of their files, and so do the units of a batch. Take a new snapshot when time has passed.
/// </summary>
/// <param name="digests">Hashes contents.</param>
internal sealed class FileSnapshot(FileDigests digests)
{
    private readonly Dictionary<ulong, FileStamp> _stamps = [];

    /// <summary>The contents that were needed; null for what cannot be read.</summary>
    private readonly Dictionary<ulong, Digest?> _contents = [];

    /// <summary>Directories in which headers are searched.</summary>
    private readonly Dictionary<ulong, FileStamp> _directories = [];

    /// <summary>Paths at which a search for a header finds nothing.</summary>
    private readonly HashSet<ulong> _absent = [];

    /// <summary>When the snapshot was taken: nothing in it is older.</summary>
    public long Taken { get; } = NativeFiles.Now();

    /// <summary>Announces that many files are asked for next.</summary>
    public void Expect(int count) => _stamps.EnsureCapacity(_stamps.Count + count);

    /// <summary>The stamp of a file.</summary>
    /// <param name="folders">The open directories of the command.</param>
    /// <param name="root">The root that the file lies under.</param>
    /// <param name="path">Its path, which ends with a zero byte.</param>
    /// <param name="restLength">The length of the part behind the root.</param>
    public FileStamp StampOf(RootFolders folders, int root, ReadOnlySpan<byte> path, int restLength)
    {
        var hash = XxHash3.HashToUInt64(path);
        if (_stamps.TryGetValue(hash, out var known))
            return known;
        var stamp = folders.Stamp(root, path, restLength);
        _stamps.Add(hash, stamp);
        return stamp;
    }

    /// <summary>The stamp of a directory.</summary>
    /// <param name="path">Its path, which ends with a zero byte.</param>
    public FileStamp StampOf(ReadOnlySpan<byte> path)
    {
        var hash = XxHash3.HashToUInt64(path);
        if (!_directories.TryGetValue(hash, out var stamp))
            _directories[hash] = stamp = FileStamp.Of(path);
        return stamp;
    }

    /// <summary>True when there is nothing at a path, or a directory, so that a search for a header goes on.</summary>
    /// <param name="path">The path, which ends with a zero byte.</param>
    public bool IsPassed(ReadOnlySpan<byte> path)
    {
        var hash = XxHash3.HashToUInt64(path);
        if (_absent.Contains(hash))
            return true;
        var entry = FileStamp.OfName(path);
        return (!entry.IsPresent || entry.Kind == FileKind.Directory) && _absent.Add(hash);
    }

    /// <summary>The digest of the content of a file; null when it cannot be read.</summary>
    /// <param name="path">Its path, which ends with a zero byte.</param>
    public Digest? ContentOf(ReadOnlySpan<byte> path)
    {
        var hash = XxHash3.HashToUInt64(path);
        if (_contents.TryGetValue(hash, out var known))
            return known;
        var found = digests.Of(path, _stamps.TryGetValue(hash, out var stamp) ? stamp : FileStamp.Of(path));
        _contents.Add(hash, found);
        return found;
    }
}
