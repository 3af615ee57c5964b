using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Keys;
using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Stores;
using Wrapgen.Caching.Tools;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Upkeep;

/// <summary>Compares a command with the recorded command that is nearest to it.</summary>
/// <param name="session">The cache.</param>
/// <param name="tool">The tool that the command runs.</param>
internal sealed class CommandExplainer(CacheSession session, ICachedTool tool)
{
    public Explanation Explain(IReadOnlyList<string> command)
    {
        if (new Planner(session, tool).TryPlan(tool.TakeDepfile(command, out _), out var obstacle) is not { } plan)
            return new Explanation($"This command is never cached because of {obstacle}.", [], [], []);
        var parts = plan.Identity.Parts.Select(part => $"{part.Label}: {part.Value}").ToList();
        var directories = plan.Roots.Search.Select(directory => $"{directory.Kind}: {directory.Path}").ToList();
        var remotes = RemoteAnswers.Describe(session, plan);
        using var nearest = Nearest(plan, out var isExact);
        if (nearest is null)
        {
            var unit = Path.GetFileName(plan.Command.Unit);
            return new Explanation($"Miss: no run of {unit} is recorded.", parts, directories, [])
            {
                Remotes = remotes,
            };
        }
        var differences = PartDifferences(nearest.Value.Parts, plan.Identity.Parts);
        var files = FileDifferences(plan, nearest.Value);
        differences.AddRange(files);
        var summary = (isExact, files.Count) switch
        {
            (true, 0) => "Hit: every recorded file is unchanged, and no new file is found before one of them.",
            (true, _) => "Miss: the command is recorded, but the files differ from the nearest recorded run.",
            _ => "Miss: the command is not recorded. It is compared with the nearest one of the same unit.",
        };
        return new Explanation(summary, parts, directories, differences) { Remotes = remotes };
    }

    /// <summary>
    /// The history of the command itself, or else of the command for the same unit whose key differs least.
    /// </summary>
    private StoredObject<HeaderSetHistory>? Nearest(RunPlan plan, out bool isExact)
    {
        var nearest = session.Store.TryRead(plan.Identity.History, HeaderSetHistory.Decode);
        isExact = nearest is not null;
        if (isExact)
            return nearest;
        using var unit = session.Store.TryRead(plan.Identity.UnitCommands, UnitCommands.Decode);
        var least = int.MaxValue;
        foreach (var (key, _) in unit?.Value.Items ?? [])
        {
            var history = session.Store.TryRead(new ObjectId(ObjectKind.History, key), HeaderSetHistory.Decode);
            if (history is null)
                continue;
            var distance = PartDifferences(history.Value.Parts, plan.Identity.Parts).Count;
            (distance < least ? nearest : history)?.Dispose();
            if (distance >= least)
                continue;
            (nearest, least) = (history, distance);
        }
        return nearest;
    }

    private static List<string> PartDifferences(IReadOnlyList<IdentityPart> recorded, IReadOnlyList<IdentityPart> now)
    {
        var rest = now.ToList();
        var gone = recorded.Where(part => !rest.Remove(part)).ToList();
        var lines = new List<string>();
        foreach (var part in gone)
        {
            var index = part.IsUnique ? rest.FindIndex(other => other.Label == part.Label) : -1;
            lines.Add(
                index < 0
                    ? $"{part.Label} no longer given: {part.Value}"
                    : $"{part.Label} changed: {part.Value} -> {rest[index].Value}"
            );
            if (index >= 0)
                rest.RemoveAt(index);
        }
        lines.AddRange(rest.Select(part => $"{part.Label} is new: {part.Value}"));
        if (lines.Count == 0 && !recorded.SequenceEqual(now))
            lines.Add("arguments are in another order");
        return lines;
    }

    /// <summary>What differs from the header set that differs least.</summary>
    private List<string> FileDifferences(RunPlan plan, HeaderSetHistory history)
    {
        var check = new HeaderSetCheck(plan.Roots, session.TakeSnapshot(), session.Stamps);
        IReadOnlyList<string>? least = null;
        for (var i = 0; i < history.Count; i++)
        {
            var differences = check.Differences(history[i], plan.Identity.EntryBase);
            if (least is null || differences.Count < least.Count)
                least = differences;
        }
        return
        [
            .. (least ?? []).Select(path =>
                FileStamp.Of(path).IsPresent ? $"file changed or new: {path}" : $"file gone: {path}"
            ),
        ];
    }
}
