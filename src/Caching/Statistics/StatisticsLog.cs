using System.Globalization;
using Wrapgen.Caching.Files;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Statistics;

/// <summary>
/// Counts what runs do, in one log per day: appending needs no lock, and days that are over are summed up when somebody
/// evicts.
/// </summary>
internal sealed class StatisticsLog(CacheFolder? root)
{
    private const string Totals = "totals";

    /// <summary>Counts an event; a counter is never worth a failure.</summary>
    public void Count(CacheEvent what, MissReason reason = MissReason.None, long bytes = 0, long milliseconds = 0)
    {
        if (root is null)
            return;
        RecordLog.TryAppend(
            Path.Combine(root.Statistics, Day(DateTime.UtcNow)),
            (long)what | (long)reason << 8,
            bytes,
            milliseconds
        );
    }

    /// <summary>Everything counted so far.</summary>
    public static StatisticsTotals Read(CacheFolder root)
    {
        var totals = ReadTotals(root);
        foreach (var day in Days(root))
            if (string.CompareOrdinal(day, totals.LastDay) > 0)
                Add(root, day, totals);
        return totals;
    }

    /// <summary>Sums up the days that nobody appends to any more.</summary>
    public static void Compact(CacheFolder root)
    {
        var yesterday = Day(DateTime.UtcNow.AddDays(-1));
        var totals = ReadTotals(root);
        var old = Days(root).Where(day => string.CompareOrdinal(day, yesterday) < 0).ToList();
        if (old.Count == 0)
            return;
        foreach (var day in old)
        {
            if (string.CompareOrdinal(day, totals.LastDay) <= 0)
                continue;
            Add(root, day, totals);
            totals.LastDay = day;
        }
        // The days go only when the totals tell that they are in them: a crash in between counts nothing twice.
        if (!root.TryReplace(Path.Combine(root.Statistics, Totals), totals.Encode()))
            return;
        foreach (var day in old)
            File.Delete(Path.Combine(root.Statistics, day));
    }

    private static StatisticsTotals ReadTotals(CacheFolder root)
    {
        try
        {
            return
                SealedFile.Read(Path.Combine(root.Statistics, Totals), CacheVersion.Format) is { IsDamaged: false } file
                ? StatisticsTotals.Decode(file)
                : new StatisticsTotals();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new StatisticsTotals();
        }
    }

    private static void Add(CacheFolder root, string day, StatisticsTotals totals)
    {
        foreach (var (kind, bytes, milliseconds) in RecordLog.Read(Path.Combine(root.Statistics, day)))
            totals.Add((CacheEvent)(kind & 0xFF), (MissReason)(kind >> 8), bytes, milliseconds);
    }

    private static List<string> Days(CacheFolder root)
    {
        if (!Directory.Exists(root.Statistics))
            return [];
        var days = Directory
            .EnumerateFiles(root.Statistics)
            .Select(path => Path.GetFileName(path))
            .Where(name => name.Length == 8 && name.All(char.IsAsciiDigit))
            .ToList();
        days.Sort(StringComparer.Ordinal);
        return days;
    }

    private static string Day(DateTime time) => time.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
