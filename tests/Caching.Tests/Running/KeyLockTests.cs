using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Statistics;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Tests.Running;

/// <summary>Identical misses take turns, but nobody waits much longer than making the XML would take.</summary>
public sealed class KeyLockTests : IDisposable
{
    private static readonly Digest Key = new(1, 2, 3, 4);

    private readonly TemporaryFolder _folder = new();
    private readonly CacheFolder _root;

    public KeyLockTests() => _root = new CacheFolder(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_has_the_turn_without_asking_how_long_to_wait()
    {
        using var turn = KeyLock.Take(
            _root,
            Key,
            _ => throw new InvalidOperationException("Nobody is there to wait for.")
        );
        Assert.False(turn.HadToWait);
        Assert.True(IsTaken());
    }

    [Fact]
    public void When_the_time_is_over_the_second_goes_on_without_the_turn()
    {
        using var first = KeyLock.Take(_root, Key, KeyLock.UsualLimit);
        using (var second = KeyLock.Take(_root, Key, _ => TimeSpan.Zero))
            Assert.True(second.HadToWait);
        Assert.True(IsTaken());
    }

    [Fact]
    public void The_second_has_the_turn_as_soon_as_the_first_is_done()
    {
        var first = KeyLock.Take(_root, Key, KeyLock.UsualLimit);
        using (var second = KeyLock.Take(_root, Key, _ => DoneWith(first)))
        {
            Assert.True(second.HadToWait);
            Assert.True(IsTaken());
        }
        Assert.False(IsTaken());
    }

    [Fact]
    public void Other_keys_have_turns_of_their_own()
    {
        using var first = KeyLock.Take(_root, Key, KeyLock.UsualLimit);
        using var other = KeyLock.Take(_root, Key with { A = 9 }, KeyLock.UsualLimit);
        Assert.False(other.HadToWait);
    }

    [Theory]
    [InlineData(new long[0], 10)] // nothing is known
    [InlineData(new long[] { 3000, 5000 }, 8)] // twice the mean
    [InlineData(new long[] { 20 }, 2)] // a busy machine makes a fast castxml slow
    public void The_wait_is_twice_what_castxml_usually_takes(long[] milliseconds, int seconds)
    {
        var log = new StatisticsLog(_root);
        foreach (var cost in milliseconds)
            log.Count(CacheEvent.Store, milliseconds: cost);
        Assert.Equal(TimeSpan.FromSeconds(seconds), KeyLock.UsualLimit(_root));
    }

    private static TimeSpan DoneWith(KeyLock turn)
    {
        turn.Dispose();
        return TimeSpan.FromMinutes(1);
    }

    private bool IsTaken()
    {
        using var free = FileLock.TryOpenExisting(Path.Combine(_root.Locks, Key.ToString()));
        return free is null;
    }
}
