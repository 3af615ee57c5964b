using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Remotes;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Statistics;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Caching.Sharing;

/// <summary>
/// The remote caches of a session, in order. What a remote has is served from the local folder, and what is known about
/// its failures is remembered there: without such a folder, remotes are not used.
/// </summary>
internal sealed class RemoteSet : IDisposable
{
    private readonly Lazy<IReadOnlyList<Remote>> _all;

    /// <param name="settings">The addresses.</param>
    /// <param name="folder">The local folder; null: there is none.</param>
    /// <param name="statistics">Counts what remotes do.</param>
    public RemoteSet(RemoteSettings settings, CacheFolder? folder, StatisticsLog statistics) =>
        _all = new Lazy<IReadOnlyList<Remote>>(() =>
            folder is null ? [] : [.. settings.Addresses.Select(text => Open(settings, text, folder, statistics))]
        );

    /// <summary>Every remote.</summary>
    /// <exception cref="WrapgenException">An address is wrong.</exception>
    public IReadOnlyList<Remote> All => _all.Value;

    /// <summary>Those that are read from.</summary>
    public IEnumerable<Remote> Readable => All.Where(remote => remote.Address.IsReadable);

    /// <summary>Those that are written to.</summary>
    public IEnumerable<Remote> Writable => All.Where(remote => remote.Address.IsWritable);

    public void Dispose()
    {
        if (!_all.IsValueCreated)
            return;
        foreach (var remote in _all.Value)
            remote.Dispose();
    }

    private static Remote Open(RemoteSettings settings, string text, CacheFolder folder, StatisticsLog statistics) =>
        new(new RemoteContext(RemoteAddress.Parse(text), settings.Limits, settings.Variable), folder, statistics);
}
