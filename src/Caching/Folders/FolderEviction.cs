using System.Diagnostics;
using System.Globalization;
using System.IO.Enumeration;
using Wrapgen.Caching.Backends;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Folders;

/// <summary>
/// Removes what is old, then the least recently used files until the rest fits. Readers and writers may be at work:
/// files appear and disappear whole, and a reader that loses one has a miss.
/// </summary>
internal static class FolderEviction
{
    private static readonly TimeSpan StagingLifetime = TimeSpan.FromHours(1);

    /// <summary>
    /// Evicts, unless nothing was stored since the last eviction with the same limits; that check costs two stat calls.
    /// Null when there was nothing to do.
    /// </summary>
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
        Directory.CreateDirectory(root.Statistics);
        PlainFile.TryEmpty(marker);
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

    /// <summary>
    /// Every stored object, what is remembered about programs, what nobody has sent yet, and what earlier versions left.
    /// </summary>
    public static IEnumerable<FileInfo> Files(CacheFolder folder) =>
        folder
            .Objects.Select(kind => kind.Path)
            .Concat([folder.Programs, folder.Pending, .. folder.Earlier])
            .SelectMany(FilesBelow);

    /// <summary>The stored objects of a kind.</summary>
    public static IEnumerable<FileInfo> Files(CacheFolder folder, ObjectKind kind) => FilesBelow(folder.FolderOf(kind));

    private static IEnumerable<FileInfo> FilesBelow(string path)
    {
        if (FileStamp.OfName(path).Kind != FileKind.Directory)
            yield break;
        // A link to a folder is not followed: the files behind it are somebody's.
        var names = new FileSystemEnumerable<string>(
            path,
            static (ref FileSystemEntry entry) => entry.ToFullPath(),
            Everything
        )
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => !IsLink(ref entry),
        };
        foreach (var name in names)
            if (new FileInfo(name) is { Exists: true } file)
                yield return file;
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static EnumerationOptions Everything =>
        new()
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = 0,
        };

    /// <summary>
    /// Removes what killed processes left behind: staged files that no process has open, and locks of long ago.
    /// </summary>
    private static int RemoveDeadStaging(CacheFolder root, DateTime now)
    {
        var removed = 0;
        foreach (var folder in (string[])[root.Staging, root.Locks])
        {
            if (FileStamp.OfName(folder).Kind != FileKind.Directory)
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
            // Already gone, or owned by another user.
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
            // In use (Windows), or owned by another user: it stays for the next eviction.
            return false;
        }
    }

    /// <summary>A file whose name contains the limits, and whose time is that of the last eviction with them.</summary>
    private static string Marker(CacheFolder root, EvictionLimits limits) =>
        Path.Combine(
            root.Statistics,
            string.Create(CultureInfo.InvariantCulture, $"evicted-{limits.Age.TotalSeconds:F0}-{limits.Bytes}")
        );
}
