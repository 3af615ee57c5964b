using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Sharing;
using Wrapgen.Caching.Tools;

namespace Wrapgen.Caching;

/// <summary>Sends to the remote caches what the local cache has and they have not.</summary>
/// <param name="session">The cache; the caller disposes of it.</param>
internal sealed class RemotePush(CacheSession session)
{
    /// <summary>Sends what builds have noted for later.</summary>
    public UploadResult SendPending()
    {
        if (session.Home is not { } folder)
            return new UploadResult(0, 0, 0, []);
        var pending = new PendingUploads(folder).Read();
        var result = Send([.. pending.Select(item => item.Upload)]);
        var unsent = result.Unsent.ToHashSet();
        foreach (var (file, upload) in pending)
            if (!unsent.Contains(upload))
                File.Delete(file);
        return result;
    }

    /// <summary>Sends the entries of commands.</summary>
    /// <param name="tool">The tool that the commands run.</param>
    /// <param name="commands">The commands.</param>
    public UploadResult Send(ICachedTool tool, IReadOnlyList<IReadOnlyList<string>> commands)
    {
        var planner = new Planner(session, tool);
        var files = session.TakeSnapshot();
        var uploads = new List<Upload>();
        foreach (var command in commands)
        {
            if (planner.TryPlan(command, out _) is not { } plan)
                continue;
            using var history = session.Store.TryRead(plan.Identity.History, HeaderSetHistory.Decode);
            var check = new HeaderSetCheck(plan.Roots, files, session.Stamps);
            for (var i = 0; i < (history?.Value.Count ?? 0); i++)
            {
                var set = history!.Value[i];
                if (check.Check(set, plan.Identity.EntryBase) is not { Miss: null } held)
                    continue;
                if (plan.Portable.TryMake(set) is { } portable)
                    uploads.Add(new Upload(plan.Identity.Key, held.EntryKey, portable));
                break;
            }
        }
        return Send(uploads);
    }

    private UploadResult Send(IReadOnlyList<Upload> uploads) =>
        new Uploader(session.Store).SendAsync(uploads, session.Remotes.Writable).GetAwaiter().GetResult();
}
