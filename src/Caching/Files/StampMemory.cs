using System.IO.Hashing;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Files;

/// <summary>
/// What runs remember about paths and their stamps: the digest of a header, or that a directory contains none of
/// certain names. It is a table of fixed slots in one sparse file. A lookup reads one bucket, and a write replaces one
/// slot. A slot that two processes write at the same time fails its check and counts as empty. The table saves time
/// only: without it, the cache finds the same answers. Slots of other versions stay in the file until they are
/// replaced: their digests come from another hash, or answer another question.
/// </summary>
internal sealed class StampMemory : IDisposable
{
    private const int SlotSize = 64,
        Ways = 4,
        BucketSize = SlotSize * Ways;
    private const int Buckets = 1 << 16;
    private const int PathOffset = 48,
        CheckOffset = 56;

    private readonly string? _path;
    private readonly uint _version;
    private readonly SafeFileHandle? _read;
    private SafeFileHandle? _write;
    private bool _broken;

    /// <summary>Opens the table. The file need not exist; without a path, nothing is remembered.</summary>
    /// <param name="path">The file of the table.</param>
    /// <param name="version">The version of the digests: only slots of this version are found.</param>
    public StampMemory(string? path, uint version)
    {
        _path = path;
        _version = version;
        if (path is not null)
            _read = PlainFile.TryOpen(path);
    }

    /// <summary>Finds what is remembered for this path with exactly this stamp.</summary>
    public bool TryGet(ReadOnlySpan<byte> path, FileStamp stamp, out Digest digest)
    {
        digest = default;
        if (_read is null)
            return false;
        Span<byte> key = stackalloc byte[16];
        var pathHash = Key(path, stamp, key);
        Span<byte> bucket = stackalloc byte[BucketSize];
        var length = RandomAccess.Read(_read, bucket, Position(pathHash));
        for (var offset = 0; offset + SlotSize <= length; offset += SlotSize)
        {
            var slot = bucket.Slice(offset, SlotSize);
            if (!slot[..16].SequenceEqual(key) || !IsIntact(slot))
                continue;
            digest = Digest.Read(slot[16..]);
            return true;
        }
        return false;
    }

    /// <summary>Remembers a digest. A disk that does not accept it is not a failure.</summary>
    public void Set(ReadOnlySpan<byte> path, FileStamp stamp, Digest digest)
    {
        if (_broken || !OpenForWriting())
            return;
        Span<byte> slot = stackalloc byte[SlotSize];
        var pathHash = Key(path, stamp, slot);
        digest.Write(slot[16..]);
        MemoryMarshal.Write(slot[PathOffset..], pathHash);
        MemoryMarshal.Write(slot[CheckOffset..], XxHash64.HashToUInt64(slot[..CheckOffset]));
        try
        {
            Span<byte> bucket = stackalloc byte[BucketSize];
            var length = RandomAccess.Read(_write!, bucket, Position(pathHash));
            RandomAccess.Write(_write!, slot, Position(pathHash) + Victim(bucket[..length], pathHash) * SlotSize);
        }
        catch (IOException)
        {
            _broken = true;
        }
    }

    public void Dispose()
    {
        _read?.Dispose();
        _write?.Dispose();
    }

    /// <summary>
    /// The slot to replace: the older one of the path, an empty one, or else one that the hash of the path chooses.
    /// </summary>
    private static int Victim(ReadOnlySpan<byte> bucket, ulong pathHash)
    {
        var free = -1;
        for (var way = 0; way < Ways; way++)
        {
            if ((way + 1) * SlotSize > bucket.Length)
                return free >= 0 ? free : way;
            var stored = MemoryMarshal.Read<ulong>(bucket[(way * SlotSize + PathOffset)..]);
            if (stored == pathHash)
                return way;
            if (stored == 0 && free < 0)
                free = way;
        }
        return free >= 0 ? free : (int)(pathHash >> 40) % Ways;
    }

    private bool OpenForWriting()
    {
        if (_write is not null)
            return true;
        if (_path is null)
            return false;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            _write = PlainFile.TryOpen(_path, PlainFileMode.Create);
            _broken = _write is null;
            return !_broken;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _broken = true;
            return false;
        }
    }

    private static long Position(ulong pathHash) => (long)(pathHash % Buckets) * BucketSize;

    private static bool IsIntact(ReadOnlySpan<byte> slot) =>
        MemoryMarshal.Read<ulong>(slot[CheckOffset..]) == XxHash64.HashToUInt64(slot[..CheckOffset]);

    private ulong Key(ReadOnlySpan<byte> path, FileStamp stamp, Span<byte> key)
    {
        var pathHash = XxHash3.HashToUInt64(path);
        ReadOnlySpan<ulong> parts =
        [
            pathHash,
            _version,
            (ulong)stamp.Kind,
            stamp.Device,
            stamp.Inode,
            (ulong)stamp.Size,
            (ulong)stamp.Modified,
            (ulong)stamp.Changed,
        ];
        XxHash128.Hash(MemoryMarshal.AsBytes(parts), key);
        return pathHash;
    }
}
