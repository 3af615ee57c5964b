using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Caching.Files;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Headers;

/// <summary>
/// Adds up the files of a header set, one after the other, to a survey. Recording and checking use the same sums.
/// </summary>
/// <param name="roots">The command's directories.</param>
/// <param name="count">How many files there are.</param>
/// <param name="now">The time, taken before the first file was looked at.</param>
/// <param name="key">Receives what the key of the entry is made of.</param>
internal sealed class HeaderTally(PathRoots roots, int count, long now, EntryKeyBuilder key)
{
    private const int UsualPathLength = 64;

    private readonly ByteWriter _paths = new((count + 1) * UsualPathLength);
    private readonly JointStamp _joint = new(count, now);
    private readonly Dictionary<(ulong, ulong), int> _inodes = new(count);
    private FileStamp _unit;
    private int _number;

    /// <summary>Adds a file.</summary>
    /// <param name="root">The root that it lies under.</param>
    /// <param name="path">Its path, which ends with a zero byte.</param>
    /// <param name="stamp">Its stamp.</param>
    /// <param name="content">The digest of its content.</param>
    public void Add(int root, ReadOnlySpan<byte> path, FileStamp stamp, Digest content)
    {
        key.Header(root < roots.Search.Count ? roots.Search[root].Kind : null, content);
        _paths.Raw(path);
        _joint.Add(stamp);
        if (_number == 0)
            _unit = stamp;
        if (stamp.Inode != 0 && !_inodes.TryAdd((stamp.Device, stamp.Inode), _number))
            key.Alias(_number, _inodes[(stamp.Device, stamp.Inode)]);
        _number++;
    }

    public HeaderSurvey Finish() =>
        new(_paths.WrittenMemory, key.Finish(), Question(_paths.Written, _unit), _joint.Finish(), _joint.IsSettled);

    /// <summary>
    /// Two build trees may give their units the same relative paths. The unit itself tells them apart; otherwise each
    /// would overwrite what is remembered for the other.
    /// </summary>
    private static byte[] Question(ReadOnlySpan<byte> paths, FileStamp unit)
    {
        var hash = new XxHash128();
        hash.Append(paths);
        hash.Append(MemoryMarshal.AsBytes<ulong>([unit.Device, unit.Inode]));
        return hash.GetCurrentHash();
    }
}
