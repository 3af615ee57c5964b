using Microsoft.Win32.SafeHandles;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Statistics;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Running;

/// <summary>
/// The turn of one process to make an entry. Others that want the same entry wait for it, for twice as long as a run
/// usually takes, and then run the tool themselves.
/// </summary>
internal sealed class KeyLock : IDisposable
{
    private static readonly TimeSpan LimitWhenNothingIsKnown = TimeSpan.FromSeconds(10),
        LeastLimit = TimeSpan.FromSeconds(2);

    private readonly SafeFileHandle? _handle;

    private KeyLock(SafeFileHandle? handle, bool hadToWait)
    {
        _handle = handle;
        HadToWait = hadToWait;
    }

    /// <summary>True when another process had the turn: the entry may exist now.</summary>
    public bool HadToWait { get; }

    /// <summary>Takes the turn for a key, or goes on without it.</summary>
    /// <param name="home">The folder of the locks.</param>
    /// <param name="key">The key.</param>
    /// <param name="limit">How long to wait for another process; called only when one holds the lock.</param>
    public static KeyLock Take(CacheFolder home, Digest key, Func<CacheFolder, TimeSpan> limit)
    {
        var path = Path.Combine(home.Locks, key.ToString());
        Directory.CreateDirectory(home.Locks);
        if (FileLock.TryOpen(path, TimeSpan.Zero) is { } free)
            return new KeyLock(free, hadToWait: false);
        return new KeyLock(FileLock.TryOpen(path, limit(home)), hadToWait: true);
    }

    /// <summary>Twice what a run usually takes.</summary>
    public static TimeSpan UsualLimit(CacheFolder root)
    {
        var totals = StatisticsLog.Read(root);
        var stores = totals[CacheEvent.Store];
        if (stores == 0)
            return LimitWhenNothingIsKnown;
        var usual = TimeSpan.FromMilliseconds(totals.MillisecondsSpent / stores);
        return usual * 2 > LeastLimit ? usual * 2 : LeastLimit;
    }

    public void Dispose() => _handle?.Dispose();
}
