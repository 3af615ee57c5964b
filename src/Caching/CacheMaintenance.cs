using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Sharing;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Stores;
using Wrapgen.Caching.Tools;
using Wrapgen.Caching.Upkeep;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching;

/// <summary>Maintains the cache itself. Everything except explanations concerns local folders.</summary>
internal sealed class CacheMaintenance(CacheSettings settings)
{
    private IEnumerable<CacheFolder> Folders =>
        settings
            .Roots.Select(root => BackendTable.Open(root, settings))
            .OfType<FolderBackend>()
            .Select(backend => backend.Folder);

    /// <summary>
    /// Removes what was not used for longer than <paramref name="age"/>, then the least recently used until each folder
    /// is within the limit of the settings. A folder in which nothing was stored since the last time is skipped and not
    /// reported.
    /// </summary>
    public IReadOnlyList<EvictedRoot> Evict(TimeSpan age)
    {
        var limits = new EvictionLimits(age, settings.MaximumBytes);
        var evicted = new List<EvictedRoot>();
        foreach (var folder in Folders)
        {
            if (FolderEviction.RunIfGrown(folder, limits) is not { } result)
                continue;
            StatisticsLog.Compact(folder);
            evicted.Add(new EvictedRoot(folder.Path, result.RemovedFiles, result.RemovedBytes, result.KeptBytes));
        }
        return evicted;
    }

    /// <summary>What the cache has done and what it contains, over all folders.</summary>
    public CacheStatistics Statistics()
    {
        var totals = Folders.Select(StatisticsLog.Read).ToList();
        var files = Folders.SelectMany(FolderEviction.Files).ToList();
        var entries = Folders.SelectMany(folder => FolderEviction.Files(folder, ObjectKind.Entry)).ToList();
        return new CacheStatistics
        {
            Roots = settings.Roots,
            Hits = totals.Sum(total => total[CacheEvent.Hit]),
            PreprocessedHits = totals.Sum(total => total[CacheEvent.PreprocessedHit]),
            Misses =
            [
                .. Enum.GetValues<MissReason>()
                    .Where(reason => reason != MissReason.None)
                    .Select(reason => KeyValuePair.Create(reason, totals.Sum(total => total[reason]))),
            ],
            Errors = totals.Sum(total => total[CacheEvent.Error]),
            Stores = totals.Sum(total => total[CacheEvent.Store]),
            Entries = entries.Count,
            Bytes = files.Sum(file => file.Length),
            BytesSaved = totals.Sum(total => total.BytesSaved),
            SecondsSaved = totals.Sum(total => total.MillisecondsSaved) / 1000.0,
            Remote = Remote(totals),
            OldestUse = entries.Count == 0 ? null : entries.Min(file => file.LastWriteTimeUtc),
        };
    }

    /// <summary>Whether each folder can do its work.</summary>
    public IReadOnlyList<FolderHealth> Examine() => [.. Folders.Select(FolderExamination.Run)];

    private RemoteStatistics Remote(IReadOnlyList<StatisticsTotals> totals)
    {
        using var session = new CacheSession(settings);
        return new RemoteStatistics
        {
            Remotes =
            [
                .. session.Remotes.All.Select(remote => KeyValuePair.Create(remote.Address.ToString(), remote.Trouble)),
            ],
            Hits = totals.Sum(total => total[CacheEvent.RemoteHit]),
            BytesReceived = totals.Sum(total => total.BytesReceived),
            SecondsSaved = totals.Sum(total => total.RemoteMillisecondsSaved) / 1000.0,
            Uploads = totals.Sum(total => total[CacheEvent.Upload]),
            BytesSent = totals.Sum(total => total.BytesSent),
            Errors = totals.Sum(total => total[CacheEvent.RemoteError]),
            Pending = Folders.Sum(folder => new PendingUploads(folder).Read().Count),
        };
    }

    /// <summary>The folders that every user of the machine can write to.</summary>
    public IReadOnlyList<string> OpenFolders() =>
        [.. Folders.Where(folder => folder.IsOpenToAll()).Select(folder => folder.Path)];

    /// <summary>Whether each remote cache answers.</summary>
    public IReadOnlyList<ExaminedRemote> ExamineRemotes() =>
        [.. settings.Remote.Addresses.Select(address => RemoteExamination.Run(address, settings.Remote))];

    /// <summary>Why a command hits or misses. Runs nothing but the compiler's description of itself.</summary>
    /// <param name="tool">The tool; null to find it out from the command.</param>
    /// <param name="command">The command.</param>
    public Explanation Explain(ICachedTool? tool, IReadOnlyList<string> command)
    {
        using var session = new CacheSession(settings);
        return new CommandExplainer(session, tool ?? ToolTable.Guess(command)).Explain(command);
    }

    /// <summary>Reads every object, and removes those that are damaged.</summary>
    public VerifiedCache Verify() => Verification.Run(Folders);

    /// <summary>Removes everything that the cache wrote; other files in its folders stay.</summary>
    public void Clear()
    {
        foreach (var folder in Folders)
        {
            foreach (
                var part in folder
                    .Objects.Select(kind => kind.Path)
                    .Concat(folder.Earlier)
                    .Concat([
                        folder.Memory,
                        folder.Statistics,
                        folder.Staging,
                        folder.Locks,
                        folder.Remotes,
                        folder.Pending,
                    ])
            )
                if (Directory.Exists(part))
                    Directory.Delete(part, recursive: true);
            if (FileStamp.OfName(folder.Growth).Kind is not (FileKind.Absent or FileKind.Directory))
                File.Delete(folder.Growth);
        }
    }
}
