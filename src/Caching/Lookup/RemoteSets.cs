using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Sharing;

namespace Wrapgen.Caching.Lookup;

/// <summary>The header sets that a remote has sent for a command, with the paths of this machine.</summary>
internal static class RemoteSets
{
    /// <summary>The sets, newest first; null when the remote has sent none, or something else.</summary>
    public static IReadOnlyList<byte[]>? TryOpen(byte[]? content, RunPlan plan) =>
        RemoteObjects.TryOpen(
            content,
            plan.Identity.History,
            body =>
            {
                var history = HeaderSetHistory.Decode(body);
                var portable = plan.Portable;
                var sets = new List<byte[]>(history.Count);
                for (var i = 0; i < history.Count; i++)
                    sets.Add(portable.Localize(history[i], plan.Roots));
                return sets;
            }
        );
}
