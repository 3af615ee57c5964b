using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Wrapgen.Caching.Upkeep;
using Wrapgen.Caching.Verdicts;

namespace Wrapgen.Reporting.Caches;

/// <summary>The output of <c>wrapgen cache stats --json</c>.</summary>
internal sealed record CacheStatisticsDocument
{
    public required IReadOnlyList<string> Roots { get; init; }

    [JsonPropertyName("hits_l1")]
    public required long HitsByHeaders { get; init; }

    [JsonPropertyName("hits_l2")]
    public required long HitsPreprocessed { get; init; }

    public required IReadOnlyDictionary<string, long> Misses { get; init; }

    public required long Stores { get; init; }

    public required long Errors { get; init; }

    public required long Entries { get; init; }

    public required long Bytes { get; init; }

    public required long BytesSaved { get; init; }

    /// <summary>The name dates from when castxml was the only tool; scripts read it.</summary>
    [JsonPropertyName("castxml_seconds_saved")]
    public required double SecondsSaved { get; init; }

    public required string? OldestUse { get; init; }

    public long RemoteHits { get; init; }

    public long RemoteBytesReceived { get; init; }

    public double RemoteSecondsSaved { get; init; }

    public long RemoteUploads { get; init; }

    public long RemoteBytesSent { get; init; }

    public long RemoteErrors { get; init; }

    public long RemotePending { get; init; }

    /// <summary>True if every number can be a count.</summary>
    [JsonIgnore]
    public bool IsPlausible =>
        Misses
            .Values.Concat([HitsByHeaders, HitsPreprocessed, Stores, Errors, Entries, Bytes, BytesSaved])
            .All(number => number is >= 0 and < 1L << 56) && SecondsSaved is >= 0 and < 1e15;

    public static CacheStatisticsDocument Of(CacheStatistics statistics) =>
        new()
        {
            Roots = statistics.Roots,
            HitsByHeaders = statistics.Hits,
            HitsPreprocessed = statistics.PreprocessedHits,
            Misses = statistics.Misses.ToDictionary(
                miss => NameOf(miss.Key),
                miss => miss.Value,
                StringComparer.Ordinal
            ),
            Stores = statistics.Stores,
            Errors = statistics.Errors,
            Entries = statistics.Entries,
            Bytes = statistics.Bytes,
            BytesSaved = statistics.BytesSaved,
            SecondsSaved = statistics.SecondsSaved,
            RemoteHits = statistics.Remote.Hits,
            RemoteBytesReceived = statistics.Remote.BytesReceived,
            RemoteSecondsSaved = statistics.Remote.SecondsSaved,
            RemoteUploads = statistics.Remote.Uploads,
            RemoteBytesSent = statistics.Remote.BytesSent,
            RemoteErrors = statistics.Remote.Errors,
            RemotePending = statistics.Remote.Pending,
            OldestUse = statistics.OldestUse?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        };

    /// <summary><c>HeaderChanged</c> as <c>header_changed</c>.</summary>
    public static string NameOf(MissReason reason)
    {
        var name = new StringBuilder();
        foreach (var character in reason.ToString())
        {
            if (char.IsAsciiLetterUpper(character) && name.Length > 0)
                name.Append('_');
            name.Append(char.ToLowerInvariant(character));
        }
        return name.ToString();
    }
}
