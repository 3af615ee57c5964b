using Wrapgen.Caching.Files;
using Wrapgen.Caching.Tools;
using Wrapgen.Caching.Upkeep;

namespace Wrapgen.Caching;

/// <summary>The opened cache of one process: its roots and what they remember.</summary>
internal sealed class CacheSession : IDisposable
{
    public CacheSession(CacheSettings settings)
    {
        Settings = settings;
        var roots = new CacheRoot[settings.Roots.Count];
        for (var i = 0; i < roots.Length; i++)
            roots[i] = new CacheRoot(settings.Roots[i]);
        Roots = roots;
        Home = Array.Find(roots, root => root.IsWritable());
        Stamps = new StampMemory(Home?.StampFile);
        Digests = new FileDigests(Stamps);
        Tools = new ToolMemory(Home);
        Statistics = new StatisticsLog(Home);
    }

    public CacheSettings Settings { get; }

    public IReadOnlyList<CacheRoot> Roots { get; }

    /// <summary>The first root that can be written; null when none can.</summary>
    public CacheRoot? Home { get; }

    public StampMemory Stamps { get; }

    public FileDigests Digests { get; }

    public ToolMemory Tools { get; }

    public StatisticsLog Statistics { get; }

    public void Dispose() => Stamps.Dispose();
}
