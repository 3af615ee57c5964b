using System.Text.Json.Serialization;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Reporting.Caches;

/// <summary>What the cache has done and what it contains: its statistics under the names of the report.</summary>
public sealed record CacheOutcome
{
    private readonly CacheStatisticsDocument _counted;

    internal CacheOutcome(CacheStatisticsDocument counted)
    {
        _counted = counted;
        Reasons =
        [
            .. counted
                .Misses.Where(miss => miss.Value != 0)
                .Select(miss => new MissCount(miss.Key, miss.Value))
                .OrderByDescending(miss => miss.Count)
                .ThenBy(miss => miss.Reason, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// True when the counters are those of one build; false when they cover all builds since the cache was created.
    /// </summary>
    public bool IsOfOneBuild { get; internal init; }

    /// <summary>Folders of the cache.</summary>
    public IReadOnlyList<string> Folders => _counted.Roots;

    /// <summary>Runs that were served by checking headers only.</summary>
    public long HitsByHeaders => _counted.HitsByHeaders;

    /// <summary>Runs that were served after preprocessing.</summary>
    public long HitsPreprocessed => _counted.HitsPreprocessed;

    /// <summary>Runs of the tool itself.</summary>
    public long Misses => Reasons.Sum(miss => miss.Count);

    /// <summary>Misses by reason, most frequent first.</summary>
    public IReadOnlyList<MissCount> Reasons { get; }

    /// <summary>Runs that were stored.</summary>
    public long Stores => _counted.Stores;

    /// <summary>Failures of the cache itself.</summary>
    public long Errors => _counted.Errors;

    /// <summary>Entries that the cache holds now.</summary>
    public long Entries => _counted.Entries;

    /// <summary>Size of the cache now.</summary>
    public long Bytes => _counted.Bytes;

    /// <summary>Output that was restored instead of generated.</summary>
    public long BytesSaved => _counted.BytesSaved;

    /// <summary>Time that the tool would have taken for it.</summary>
    [JsonPropertyName("castxml_seconds_saved")]
    public double SecondsSaved => _counted.SecondsSaved;

    /// <summary>What was counted since earlier statistics. Entries and size are those of now.</summary>
    /// <exception cref="WrapgenException">WG7506: a counter was higher before.</exception>
    internal static CacheOutcome Since(CacheStatisticsDocument now, CacheStatisticsDocument before, string file)
    {
        long Difference(long later, long earlier, string counter) =>
            later >= earlier
                ? later - earlier
                : throw new WrapgenException(Rules.CacheStatisticsRunBackwards(file, counter));
        return new CacheOutcome(
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
                // Both are sums of milliseconds, and so is the difference.
                SecondsSaved = Math.Max(0, Math.Round(now.SecondsSaved - before.SecondsSaved, 3)),
            }
        )
        {
            IsOfOneBuild = true,
        };
    }
}

/// <summary>How often a tool ran for one reason.</summary>
/// <param name="Reason">The reason, such as <c>header_changed</c>.</param>
/// <param name="Count">The number of runs.</param>
public sealed record MissCount(string Reason, long Count);
