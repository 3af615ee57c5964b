using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Lookup;
using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Sharing;

namespace Wrapgen.Caching.Upkeep;

/// <summary>Asks the remote caches about a command, and says what they answer.</summary>
internal static class RemoteAnswers
{
    /// <summary>One line for each remote.</summary>
    public static IReadOnlyList<string> Describe(CacheSession session, RunPlan plan) =>
        [.. session.Remotes.All.Select(remote => $"{remote.Address}: {Describe(session, plan, remote)}")];

    private static string Describe(CacheSession session, RunPlan plan, Remote remote)
    {
        var answer = remote.Get(plan.Identity.History);
        return answer.Outcome switch
        {
            RemoteOutcome.Absent => "no run of this command is recorded there",
            RemoteOutcome.Failed => $"failed: {answer.Detail}",
            RemoteOutcome.LeftAlone => $"left alone since it failed: {answer.Detail}",
            _ => Describe(session, plan, remote, answer.Content!),
        };
    }

    private static string Describe(CacheSession session, RunPlan plan, Remote remote, byte[] content)
    {
        if (RemoteSets.TryOpen(content, plan) is not { } history)
            return "sent header sets that are damaged, or of another version";
        var check = new HeaderSetCheck(plan.Roots, session.TakeSnapshot(), session.Stamps);
        IReadOnlyList<string>? least = null;
        for (var i = 0; i < history.Count; i++)
        {
            var verdict = check.Check(history[i], plan.Identity.EntryBase);
            if (verdict.Miss is null)
                return Describe(remote.Get(new ObjectId(ObjectKind.Entry, verdict.EntryKey)), verdict);
            var differences = check.Differences(history[i], plan.Identity.EntryBase);
            if (least is null || differences.Count < least.Count)
                least = differences;
        }
        return $"has {history.Count} header sets, and none holds; the nearest differs in {string.Join(", ", least ?? [])}";
    }

    private static string Describe(RemoteAnswer answer, HeaderSetVerdict verdict)
    {
        var id = new ObjectId(ObjectKind.Entry, verdict.EntryKey);
        return answer.Outcome switch
        {
            RemoteOutcome.Done when RemoteObjects.IsSound(answer.Content!, id) => "has the entry",
            RemoteOutcome.Done => "sent an entry that is damaged, or of another version",
            RemoteOutcome.Absent => "has the header set, but no longer the entry",
            _ => $"has the header set, but failed to send the entry: {answer.Detail}",
        };
    }
}
