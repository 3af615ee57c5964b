using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Reporting.Caches;

/// <summary>What the cache in front of castxml did and holds.</summary>
internal sealed record CacheOutcome
{
    /// <summary>True when the counters are those of one build; false: of all builds since the cache was made.</summary>
    public required bool IsOfOneBuild { get; init; }

    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>Runs served by checking headers only.</summary>
    public required long HitsByHeaders { get; init; }

    /// <summary>Runs served after preprocessing.</summary>
    public required long HitsPreprocessed { get; init; }

    public required long Misses { get; init; }

    /// <summary>Misses by reason, most frequent first.</summary>
    public required IReadOnlyList<MissCount> Reasons { get; init; }

    public required long Stores { get; init; }

    public required long Errors { get; init; }

    public required long Entries { get; init; }

    public required long Bytes { get; init; }

    public required long BytesSaved { get; init; }

    public required double CastxmlSecondsSaved { get; init; }

    public static CacheOutcome Of(CacheStatisticsDocument statistics)
    {
        var reasons = statistics
            .Misses.Where(miss => miss.Value != 0)
            .Select(miss => new MissCount(miss.Key, miss.Value))
            .OrderByDescending(miss => miss.Count)
            .ThenBy(miss => miss.Reason, StringComparer.Ordinal)
            .ToList();
        return new CacheOutcome
        {
            IsOfOneBuild = false,
            Folders = statistics.Roots,
            HitsByHeaders = statistics.HitsByHeaders,
            HitsPreprocessed = statistics.HitsPreprocessed,
            Misses = reasons.Sum(miss => miss.Count),
            Reasons = reasons,
            Stores = statistics.Stores,
            Errors = statistics.Errors,
            Entries = statistics.Entries,
            Bytes = statistics.Bytes,
            BytesSaved = statistics.BytesSaved,
            CastxmlSecondsSaved = statistics.CastxmlSecondsSaved,
        };
    }

    /// <summary>What was counted since earlier statistics; what the cache holds is what it holds now.</summary>
    /// <exception cref="WrapgenException">WG7506: it was more before.</exception>
    public static CacheOutcome Since(CacheStatisticsDocument now, CacheStatisticsDocument before, string file)
    {
        long Difference(long later, long earlier, string counter) =>
            later >= earlier
                ? later - earlier
                : throw new WrapgenException(Rules.CacheStatisticsRunBackwards(file, counter));
        return Of(
            now with
            {
                HitsByHeaders = Difference(now.HitsByHeaders, before.HitsByHeaders, "hits"),
                HitsPreprocessed = Difference(now.HitsPreprocessed, before.HitsPreprocessed, "hits"),
                Misses = now.Misses.ToDictionary(
                    miss => miss.Key,
                    miss => Difference(miss.Value, before.Misses.GetValueOrDefault(miss.Key), "misses"),
                    StringComparer.Ordinal
                ),
                Stores = Difference(now.Stores, before.Stores, "stored runs"),
                Errors = Difference(now.Errors, before.Errors, "errors"),
                BytesSaved = Difference(now.BytesSaved, before.BytesSaved, "restored bytes"),
                // Sums of milliseconds: so is their difference.
                CastxmlSecondsSaved = Math.Max(0, Math.Round(now.CastxmlSecondsSaved - before.CastxmlSecondsSaved, 3)),
            }
        ) with
        {
            IsOfOneBuild = true,
        };
    }
}

/// <summary>How often a reason was why a run was not served.</summary>
internal sealed record MissCount(string Reason, long Count);
