using Wrapgen.Caching.Files;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Folders;

/// <summary>
/// Keeps a folder within its limit for people who never evict: the store that exceeds the limit evicts.
/// </summary>
internal static class FolderGrowth
{
    /// <summary>How much time a build step may spend on eviction, and how often one may.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2),
        Interval = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The part of the limit that eviction leaves, so that the next stores do not exceed the limit at once.
    /// </summary>
    private const double Target = 0.9;

    private const long Stored = 1,
        Counted = 2;

    /// <summary>Notes that a folder has grown, and evicts from it when it has become too large.</summary>
    public static void Grow(CacheFolder folder, long bytes, long maximumBytes)
    {
        if (!RecordLog.TryAppend(folder.Growth, Stored, bytes, 0) || EstimatedSize(folder) <= maximumBytes)
            return;
        var last = FileStamp.Of(LastRun(folder));
        var now = NativeFiles.Now();
        if (last.IsPresent && now - last.Modified < (long)Interval.TotalNanoseconds)
            return;
        PlainFile.TryEmpty(LastRun(folder));
        var limits = new EvictionLimits(TimeSpan.MaxValue, (long)(maximumBytes * Target)) { Budget = Budget };
        FolderEviction.Run(folder, limits);
    }

    /// <summary>Starts to count from a size that was measured.</summary>
    public static void Measured(CacheFolder folder, long bytes)
    {
        if (!File.Exists(folder.Growth))
            return;
        PlainFile.TryEmpty(folder.Growth);
        RecordLog.TryAppend(folder.Growth, Counted, bytes, 0);
    }

    private static long EstimatedSize(CacheFolder folder)
    {
        long size = 0;
        foreach (var (kind, bytes, _) in RecordLog.Read(folder.Growth))
            size = kind == Counted ? bytes : size + bytes;
        return size;
    }

    private static string LastRun(CacheFolder folder) => Path.Combine(folder.Statistics, "last-automatic-eviction");
}
