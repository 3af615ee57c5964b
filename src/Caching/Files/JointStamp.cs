using System.IO.Hashing;
using System.Runtime.InteropServices;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Files;

/// <summary>One stamp for many files in order. It equals an earlier one when each single stamp does.</summary>
/// <param name="count">How many files there are.</param>
/// <param name="now">The time, taken before the first of them was looked at.</param>
internal sealed class JointStamp(int count, long now)
{
    private readonly Facts[] _facts = new Facts[count];
    private int _added;

    /// <summary>True when later runs can trust every stamp so far.</summary>
    public bool IsSettled { get; private set; } = true;

    public void Add(FileStamp stamp)
    {
        _facts[_added++] = new Facts(
            (ulong)stamp.Kind,
            stamp.Device,
            stamp.Inode,
            stamp.Size,
            stamp.Modified,
            stamp.Changed
        );
        IsSettled &= stamp.IsSettled(now);
    }

    /// <summary>The stamp of all files. Its times mean nothing.</summary>
    public FileStamp Finish()
    {
        Span<ulong> hash = stackalloc ulong[2];
        XxHash128.Hash(MemoryMarshal.AsBytes(_facts.AsSpan()), MemoryMarshal.AsBytes(hash));
        return new FileStamp(FileKind.Other, hash[0], hash[1], _added, 0, 0);
    }

    /// <summary>A stamp without padding, so that its bytes can be hashed.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Facts(ulong Kind, ulong Device, ulong Inode, long Size, long Modified, long Changed);
}
