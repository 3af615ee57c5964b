using System.Globalization;
using Wrapgen.Caching.Files;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Statistics;

/// <summary>
/// Counts what runs do, in one log for each day. Appending needs no lock; eviction sums up past days.
/// </summary>
internal sealed class StatisticsLog(CacheFolder? folder)
{
    private const string Totals = "totals";

    /// <summary>Counts an event. A counter that cannot be written is not a failure.</summary>
    public void Count(CacheEvent what, MissReason reason = MissReason.None, long bytes = 0, long milliseconds = 0)
    {
        if (folder is null)
            return;
        RecordLog.TryAppend(
            Path.Combine(folder.Statistics, Day(DateTime.UtcNow)),
            (long)what | (long)reason << 8,
            bytes,
            milliseconds
        );
    }

    /// <summary>Everything counted so far.</summary>
    public static StatisticsTotals Read(CacheFolder folder)
    {
        var totals = ReadTotals(folder);
        foreach (var day in Days(folder))
            if (string.CompareOrdinal(day, totals.LastDay) > 0)
                Add(folder, day, totals);
        return totals;
    }

    /// <summary>Sums up past days, to which nothing is appended any more.</summary>
    public static void Compact(CacheFolder folder)
    {
        var yesterday = Day(DateTime.UtcNow.AddDays(-1));
        var totals = ReadTotals(folder);
        var old = Days(folder).Where(day => string.CompareOrdinal(day, yesterday) < 0).ToList();
        if (old.Count == 0)
            return;
        foreach (var day in old)
        {
            if (string.CompareOrdinal(day, totals.LastDay) <= 0)
                continue;
            Add(folder, day, totals);
            totals.LastDay = day;
        }
        // The logs are removed after the totals that contain them are written: a crash in between counts nothing twice.
        if (!folder.TryReplace(Path.Combine(folder.Statistics, Totals), totals.Encode()))
            return;
        foreach (var day in old)
            File.Delete(Path.Combine(folder.Statistics, day));
    }

    private static StatisticsTotals ReadTotals(CacheFolder folder)
    {
        try
        {
            return
                SealedFile.Read(Path.Combine(folder.Statistics, Totals), CacheVersion.Format)
                    is { IsDamaged: false } file
                ? StatisticsTotals.Decode(file)
                : new StatisticsTotals();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new StatisticsTotals();
        }
    }

    private static void Add(CacheFolder folder, string day, StatisticsTotals totals)
    {
        foreach (var (kind, bytes, milliseconds) in RecordLog.Read(Path.Combine(folder.Statistics, day)))
            totals.Add((CacheEvent)(kind & 0xFF), (MissReason)(kind >> 8), bytes, milliseconds);
    }

    private static List<string> Days(CacheFolder folder)
    {
        if (FileStamp.OfName(folder.Statistics).Kind != FileKind.Directory)
            return [];
        var days = Directory
            .EnumerateFiles(folder.Statistics)
            .Select(path => Path.GetFileName(path))
            .Where(name => name.Length == 8 && name.All(char.IsAsciiDigit))
            .ToList();
        days.Sort(StringComparer.Ordinal);
        return days;
    }

    private static string Day(DateTime time) => time.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
