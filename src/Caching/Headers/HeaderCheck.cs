using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Files;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// Checks the files of header sets. All are looked at, none is opened: when their joint stamp is the one under which the same
/// content was found before, a single read tells so. Otherwise each is compared by itself.
/// </summary>
internal sealed class HeaderCheck(PathRoots roots, FileDigests digests, StampMemory memory)
{
    private readonly PathBuffer _path = new();

    /// <summary>Files already looked at by this process: recorded sets of a unit share most.</summary>
    private readonly Dictionary<ulong, FileStamp> _stamps = [];

    /// <summary>Their contents, as far as they were needed; null for what cannot be read.</summary>
    private readonly Dictionary<ulong, Digest?> _contents = [];

    /// <summary>Looks at the files of a set.</summary>
    /// <param name="reader">Stands at the set's files, and then behind them.</param>
    /// <param name="key">Receives what the set says of them.</param>
    public HeaderSurvey Survey(ref ByteReader reader, EntryKeyBuilder key)
    {
        var now = NativeFiles.Now();
        var size = reader.Remaining;
        var count = reader.ItemCount();
        var paths = new ByteWriter(size);
        var joint = new JointStamp(count, now);
        var unit = default(FileStamp);
        var inodes = new Dictionary<(ulong, ulong), int>(count);
        _stamps.EnsureCapacity(count);
        using var folders = new RootFolders(roots);
        for (var number = 0; number < count; number++)
        {
            var root = reader.Count();
            var rest = reader.Bytes();
            key.Header(KindOf(root), reader.Digest());
            roots.Fill(_path, root, rest);
            paths.Raw(_path.Terminated);
            var stamp = StampOfPath(folders, root, rest.Length);
            joint.Add(stamp);
            if (number == 0)
                unit = stamp;
            if (stamp.Inode != 0 && !inodes.TryAdd((stamp.Device, stamp.Inode), number))
                key.Alias(number, inodes[(stamp.Device, stamp.Inode)]);
        }
        return new HeaderSurvey(paths.WrittenMemory, Question(paths.Written, unit), joint.Finish(), joint.IsSettled);
    }

    /// <summary>True when the files were found to have the content that this key stands for, and none has changed since.</summary>
    public bool IsKnown(HeaderSurvey survey, Digest key) =>
        memory.TryGet(survey.Question.Span, survey.Joint, out var known) && known == key;

    /// <summary>Remembers that the files have the content that this key stands for.</summary>
    public void Remember(HeaderSurvey survey, Digest key)
    {
        if (survey.IsSettled)
            memory.Set(survey.Question.Span, survey.Joint, key);
    }

    /// <summary>Compares the content of each file.</summary>
    /// <param name="reader">Stands at the files of a set that was surveyed.</param>
    /// <param name="differences">Receives every path that differs; null: the first ends the comparison.</param>
    /// <returns>The first path that differs; null when none does.</returns>
    public string? Compare(ByteReader reader, List<string>? differences)
    {
        string? first = null;
        for (var count = reader.ItemCount(); count > 0; count--)
        {
            roots.Fill(_path, reader.Count(), reader.Bytes());
            if (ContentOfPath() == reader.Digest())
                continue;
            first ??= _path.ToString();
            if (differences is null)
                return first;
            differences.Add(_path.ToString());
        }
        return first;
    }

    /// <summary>
    /// Two build trees may give their units the same relative paths. They are told apart by the unit itself, or they would take
    /// turns in forgetting each other's stamps.
    /// </summary>
    private static byte[] Question(ReadOnlySpan<byte> paths, FileStamp unit)
    {
        var hash = new XxHash128();
        hash.Append(paths);
        hash.Append(MemoryMarshal.AsBytes<ulong>([unit.Device, unit.Inode]));
        return hash.GetCurrentHash();
    }

    private FileStamp StampOfPath(RootFolders folders, int root, int restLength)
    {
        var path = _path.Terminated;
        var hash = XxHash3.HashToUInt64(path);
        if (_stamps.TryGetValue(hash, out var known))
            return known;
        var stamp = folders.Stamp(root, path, restLength);
        _stamps.Add(hash, stamp);
        return stamp;
    }

    private Digest? ContentOfPath()
    {
        var path = _path.Terminated;
        var hash = XxHash3.HashToUInt64(path);
        if (_contents.TryGetValue(hash, out var known))
            return known;
        var found = digests.Of(path, _stamps[hash]);
        _contents.Add(hash, found);
        return found;
    }

    private SearchKind? KindOf(int root) => root < roots.Search.Count ? roots.Search[root].Kind : null;
}
