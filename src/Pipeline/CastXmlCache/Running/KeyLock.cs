using Microsoft.Win32.SafeHandles;
using Wrapgen.Pipeline.CastXmlCache.Files;
using Wrapgen.Pipeline.CastXmlCache.Upkeep;

namespace Wrapgen.Pipeline.CastXmlCache.Running;

/// <summary>
/// The turn of one process to make an entry: others that want the same wait for it, as long as castxml usually takes, and
/// then run it themselves.
/// </summary>
internal sealed class KeyLock : IDisposable
{
    private static readonly TimeSpan LimitWhenNothingIsKnown = TimeSpan.FromSeconds(10), LeastLimit = TimeSpan.FromSeconds(2);

    private readonly SafeFileHandle? _handle;

    private KeyLock(SafeFileHandle? handle, bool hadToWait)
    {
        _handle = handle;
        HadToWait = hadToWait;
    }

    /// <summary>True when somebody else had the turn: the entry may be there now.</summary>
    public bool HadToWait { get; }

    public static KeyLock Take(CacheSession session, PlannedRun run)
    {
        var path = Path.Combine(session.Home!.Locks, run.Identity.Key.ToString());
        Directory.CreateDirectory(session.Home.Locks);
        if (FileLock.TryOpen(path, TimeSpan.Zero) is { } free) return new KeyLock(free, hadToWait: false);
        return new KeyLock(FileLock.TryOpen(path, Limit(session.Home)), hadToWait: true);
    }

    public void Dispose() => _handle?.Dispose();

    private static TimeSpan Limit(CacheRoot root)
    {
        var totals = StatisticsLog.Read(root);
        var stores = totals[CacheEvent.Store];
        if (stores == 0) return LimitWhenNothingIsKnown;
        var usual = TimeSpan.FromMilliseconds(totals.MillisecondsSpent / stores);
        return usual * 2 > LeastLimit ? usual * 2 : LeastLimit;
    }
}
