using System.Diagnostics;
using System.Globalization;
using Wrapgen.Caching.Statistics;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Folders;

/// <summary>
/// Removes what is old, then what is too much. Safe beside readers and writers: files appear and disappear whole, and who
/// loses one has a miss.
/// </summary>
internal static class FolderEviction
{
    private static readonly TimeSpan StagingLifetime = TimeSpan.FromHours(1);

    /// <summary>Evicts, unless nothing was stored since the last time with the same limits: that costs two stat calls.</summary>
    public static EvictionResult? RunIfGrown(CacheFolder root, EvictionLimits limits)
    {
        var marker = Marker(root, limits);
        var stored = FileStamp.Of(root.Growth);
        var evicted = FileStamp.Of(marker);
        if (evicted.IsPresent && evicted.Modified >= stored.Modified)
            return null;
        if (!Directory.Exists(root.Path))
            return null;
        var result = Run(root, limits);
        StatisticsLog.Compact(root);
        Directory.CreateDirectory(root.Statistics);
        File.WriteAllBytes(marker, []);
        return result;
    }

    /// <summary>Evicts.</summary>
    public static EvictionResult Run(CacheFolder root, EvictionLimits limits)
    {
        var watch = Stopwatch.StartNew();
        var now = DateTime.UtcNow;
        var removed = RemoveDeadStaging(root, now);
        long removedBytes = 0;
        var oldest = limits.Age < now - DateTime.UnixEpoch ? now - limits.Age : DateTime.MinValue;
        var files = Files(root).Select(file => (File: file, Size: file.Length, Used: file.LastWriteTimeUtc)).ToList();
        var size = files.Sum(file => file.Size);
        foreach (
            var (file, bytes, used) in files
                .OrderBy(file => file.Used)
                .ThenBy(file => file.File.FullName, StringComparer.Ordinal)
        )
        {
            if (used >= oldest && size <= limits.Bytes || watch.Elapsed > limits.Budget)
                break;
            if (!TryDelete(file))
                continue;
            size -= bytes;
            (removed, removedBytes) = (removed + 1, removedBytes + bytes);
        }
        FolderGrowth.Measured(root, size);
        return new EvictionResult(removed, removedBytes, size);
    }

    /// <summary>Every entry and manifest.</summary>
    public static IEnumerable<FileInfo> Files(CacheFolder root)
    {
        foreach (var folder in (string[])[root.Entries, root.Manifests, Path.Combine(root.Memory, "tools")])
        {
            if (!Directory.Exists(folder))
                continue;
            foreach (var path in Directory.EnumerateFiles(folder, "*", Everything))
                if (new FileInfo(path) is { Exists: true } file)
                    yield return file;
        }
    }

    private static EnumerationOptions Everything =>
        new()
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = 0,
        };

    /// <summary>Removes what killed processes left: a file that nobody has open, and locks that nobody takes any more.</summary>
    private static int RemoveDeadStaging(CacheFolder root, DateTime now)
    {
        var removed = 0;
        foreach (var folder in (string[])[root.Staging, root.Locks])
        {
            if (!Directory.Exists(folder))
                continue;
            foreach (var file in Directory.EnumerateFiles(folder).Select(path => new FileInfo(path)))
                if (
                    (file.LastWriteTimeUtc < now - StagingLifetime || folder == root.Staging && IsAbandoned(file))
                    && TryDelete(file)
                )
                    removed++;
        }
        return removed;
    }

    private static bool IsAbandoned(FileInfo file)
    {
        try
        {
            using var handle = FileLock.TryOpenExisting(file.FullName);
            return handle is not null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Gone already, or not ours.
            return false;
        }
    }

    private static bool TryDelete(FileInfo file)
    {
        try
        {
            file.Delete();
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // In use (Windows) or not ours: it stays for the next time.
            return false;
        }
    }

    /// <summary>Its name tells the limits, its time when they were last enforced.</summary>
    private static string Marker(CacheFolder root, EvictionLimits limits) =>
        Path.Combine(
            root.Statistics,
            string.Create(CultureInfo.InvariantCulture, $"evicted-{limits.Age.TotalSeconds:F0}-{limits.Bytes}")
        );
}
