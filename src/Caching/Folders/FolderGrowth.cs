using Wrapgen.Caching.Files;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Folders;

/// <summary>Keeps roots within their limit for people who never evict: the store that goes over it cleans up.</summary>
internal static class FolderGrowth
{
    /// <summary>How much time a build step may spend on it, and how often one may.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2),
        Interval = TimeSpan.FromMinutes(1);

    /// <summary>Below the limit by this much, so that the next stores do not go over it at once.</summary>
    private const double Target = 0.9;

    private const long Stored = 1,
        Counted = 2;

    /// <summary>Notes that a root has grown, and evicts from it when it is known to be too large.</summary>
    public static void Grow(CacheFolder root, long bytes, CacheSettings settings)
    {
        if (!RecordLog.TryAppend(root.Growth, Stored, bytes, 0) || EstimatedSize(root) <= settings.MaximumBytes)
            return;
        var last = FileStamp.Of(LastRun(root));
        var now = NativeFiles.Now();
        if (last.IsPresent && now - last.Modified < (long)Interval.TotalNanoseconds)
            return;
        File.WriteAllBytes(LastRun(root), []);
        var limits = new EvictionLimits(TimeSpan.MaxValue, (long)(settings.MaximumBytes * Target)) { Budget = Budget };
        FolderEviction.Run(root, limits);
    }

    /// <summary>Starts counting anew from a size that was measured.</summary>
    public static void Measured(CacheFolder root, long bytes)
    {
        if (!File.Exists(root.Growth))
            return;
        File.WriteAllBytes(root.Growth, []);
        RecordLog.TryAppend(root.Growth, Counted, bytes, 0);
    }

    private static long EstimatedSize(CacheFolder root)
    {
        long size = 0;
        foreach (var (kind, bytes, _) in RecordLog.Read(root.Growth))
            size = kind == Counted ? bytes : size + bytes;
        return size;
    }

    private static string LastRun(CacheFolder root) => Path.Combine(root.Statistics, "last-automatic-eviction");
}
