using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Files;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Programs;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Sharing;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Stores;

namespace Wrapgen.Caching.Sessions;

/// <summary>The open cache of one process: its backends, and what is remembered on this machine.</summary>
internal sealed class CacheSession : IDisposable
{
    /// <summary>Opens the cache that the settings describe.</summary>
    public CacheSession(CacheSettings settings)
        : this(settings, [.. settings.Roots.Select(root => BackendTable.Open(root, settings))]) { }

    /// <summary>Opens a cache in the given backends.</summary>
    public CacheSession(CacheSettings settings, IReadOnlyList<ICacheBackend> backends)
    {
        Settings = settings;
        Store = new ObjectStore(backends);
        foreach (var backend in backends)
            if (Home is null && backend is FolderBackend local && local.Folder.IsWritable())
                Home = local.Folder;
        Stamps = new StampMemory(Home?.StampFile, CacheVersion.Number);
        Digests = new FileDigests(Stamps);
        Programs = new ProgramMemory(Home, Digests);
        Statistics = new StatisticsLog(Home);
        Remotes = new RemoteSet(settings.Remote, Home, Statistics);
        Uploads = new RemoteUploads(settings.Remote, Store, Remotes, Home);
    }

    public CacheSettings Settings { get; }

    public ObjectStore Store { get; }

    /// <summary>
    /// The first local folder that can be written; null when there is none. Locks, statistics, and what is remembered
    /// about files and programs belong to this machine and stay there, wherever objects are stored.
    /// </summary>
    public CacheFolder? Home { get; }

    public StampMemory Stamps { get; }

    public FileDigests Digests { get; }

    public ProgramMemory Programs { get; }

    public StatisticsLog Statistics { get; }

    /// <summary>The remote caches. Nothing of them is opened before one is asked.</summary>
    public RemoteSet Remotes { get; }

    /// <summary>What remote caches do not have yet.</summary>
    public RemoteUploads Uploads { get; }

    /// <summary>A new snapshot of the files.</summary>
    public FileSnapshot TakeSnapshot() => new(Digests);

    public void Dispose()
    {
        Remotes.Dispose();
        Stamps.Dispose();
    }
}
