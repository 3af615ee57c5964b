using Wrapgen.Caching.Files;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Programs;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Statistics;

namespace Wrapgen.Caching;

/// <summary>The opened cache of one process: its roots and what they remember.</summary>
internal sealed class CacheSession : IDisposable
{
    public CacheSession(CacheSettings settings)
    {
        Settings = settings;
        var roots = new CacheFolder[settings.Roots.Count];
        for (var i = 0; i < roots.Length; i++)
            roots[i] = new CacheFolder(settings.Roots[i]);
        Roots = roots;
        Home = Array.Find(roots, root => root.IsWritable());
        Stamps = new StampMemory(Home?.StampFile);
        Digests = new FileDigests(Stamps);
        Tools = new ProgramMemory(Home);
        Statistics = new StatisticsLog(Home);
    }

    public CacheSettings Settings { get; }

    public IReadOnlyList<CacheFolder> Roots { get; }

    /// <summary>The first root that can be written; null when none can.</summary>
    public CacheFolder? Home { get; }

    public StampMemory Stamps { get; }

    public FileDigests Digests { get; }

    public ProgramMemory Tools { get; }

    public StatisticsLog Statistics { get; }

    public void Dispose() => Stamps.Dispose();
}
