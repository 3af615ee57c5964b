using System.IO.Hashing;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Files;

/// <summary>
/// A file of small records. Any number of processes append to it without waiting for each other. A truncated or garbled
/// record fails its check and is skipped.
/// </summary>
internal static class RecordLog
{
    public const int RecordSize = 32;
    private const int CheckOffset = 24;
    private const int PatienceMilliseconds = 50;

    /// <summary>Appends a record of three numbers; false when the disk does not take it.</summary>
    public static bool TryAppend(string path, long kind, long first, long second)
    {
        Span<byte> record = stackalloc byte[RecordSize];
        MemoryMarshal.Write(record, kind);
        MemoryMarshal.Write(record[8..], first);
        MemoryMarshal.Write(record[16..], second);
        MemoryMarshal.Write(record[CheckOffset..], XxHash64.HashToUInt64(record[..CheckOffset]));
        try
        {
            using var handle = Open(path);
            if (handle is null)
                return false;
            // The offset does not matter: the file is open for appending, or else locked.
            RandomAccess.Write(handle, record, RandomAccess.GetLength(handle));
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Every intact record.</summary>
    public static IEnumerable<(long Kind, long First, long Second)> Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = PlainFile.TryRead(path) ?? [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            yield break;
        }
        for (var at = 0; at + RecordSize <= bytes.Length; )
        {
            var record = bytes.AsSpan(at, RecordSize);
            if (MemoryMarshal.Read<ulong>(record[CheckOffset..]) == XxHash64.HashToUInt64(record[..CheckOffset]))
            {
                yield return (
                    MemoryMarshal.Read<long>(record),
                    MemoryMarshal.Read<long>(record[8..]),
                    MemoryMarshal.Read<long>(record[16..])
                );
                at += RecordSize;
            }
            else
            {
                // After damage, the next record may begin at any byte.
                at++;
            }
        }
    }

    private static SafeFileHandle? Open(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return FileLock.TryOpen(path, TimeSpan.FromMilliseconds(PatienceMilliseconds));
        }
        try
        {
            return PlainFile.TryOpen(path, PlainFileMode.Append);
        }
        catch (DirectoryNotFoundException)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return PlainFile.TryOpen(path, PlainFileMode.Append);
        }
    }
}
