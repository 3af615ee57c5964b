using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Statistics;

/// <summary>The sum of counted events.</summary>
internal sealed class StatisticsTotals
{
    /// <summary>Events that every file of totals has; those after them are at its end.</summary>
    private const int FirstEvents = 8;

    private readonly long[] _events = new long[16];
    private readonly long[] _reasons = new long[16];

    /// <summary>The last day that the sum contains.</summary>
    public string LastDay { get; set; } = "";

    public long BytesSaved { get; private set; }

    public long MillisecondsSaved { get; private set; }

    /// <summary>Bytes that remote caches sent for hits.</summary>
    public long BytesReceived { get; private set; }

    /// <summary>Bytes that were stored in remote caches.</summary>
    public long BytesSent { get; private set; }

    /// <summary>Of <see cref="MillisecondsSaved"/>, what remote caches saved.</summary>
    public long RemoteMillisecondsSaved { get; private set; }

    /// <summary>How long the runs took that were stored.</summary>
    public long MillisecondsSpent { get; private set; }

    public long this[CacheEvent what] => _events[(int)what];

    public long this[MissReason reason] => _reasons[(int)reason];

    public void Add(CacheEvent what, MissReason reason, long bytes, long milliseconds)
    {
        if ((uint)what >= _events.Length || (uint)reason >= _reasons.Length)
            return;
        _events[(int)what]++;
        if (what == CacheEvent.Miss)
            _reasons[(int)reason]++;
        if (what is CacheEvent.Hit or CacheEvent.PreprocessedHit)
        {
            BytesSaved += bytes;
            MillisecondsSaved += milliseconds;
        }
        else if (what == CacheEvent.Store)
        {
            MillisecondsSpent += milliseconds;
        }
        else if (what == CacheEvent.RemoteHit)
        {
            BytesReceived += bytes;
            RemoteMillisecondsSaved += milliseconds;
        }
        else if (what == CacheEvent.Upload)
        {
            BytesSent += bytes;
        }
    }

    public byte[] Encode()
    {
        var writer = new ByteWriter();
        writer.Text(LastDay);
        long[] numbers =
        [
            BytesSaved,
            MillisecondsSaved,
            MillisecondsSpent,
            .. _events[..FirstEvents],
            .. _reasons,
            .. _events[FirstEvents..],
            BytesReceived,
            BytesSent,
            RemoteMillisecondsSaved,
        ];
        foreach (var number in numbers)
            writer.Number(number);
        return SealedFile.Seal(writer.Written, CacheVersion.Format);
    }

    public static StatisticsTotals Decode(SealedContent file)
    {
        var reader = new ByteReader(file.Content);
        var totals = new StatisticsTotals
        {
            LastDay = reader.Text(),
            BytesSaved = reader.Number(),
            MillisecondsSaved = reader.Number(),
            MillisecondsSpent = reader.Number(),
        };
        for (var i = 0; i < FirstEvents; i++)
            totals._events[i] = reader.Number();
        for (var i = 0; i < totals._reasons.Length; i++)
            totals._reasons[i] = reader.Number();
        if (reader.Remaining == 0)
            return totals; // written before there were remote caches
        for (var i = FirstEvents; i < totals._events.Length; i++)
            totals._events[i] = reader.Number();
        totals.BytesReceived = reader.Number();
        totals.BytesSent = reader.Number();
        totals.RemoteMillisecondsSaved = reader.Number();
        return totals;
    }
}
