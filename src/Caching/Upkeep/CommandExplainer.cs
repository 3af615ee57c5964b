using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Keys;
using Wrapgen.Caching.Lookup;
using Wrapgen.Caching.Settings;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Upkeep;

/// <summary>Compares a command with what is recorded, and finds the record that is nearest.</summary>
internal sealed class CommandExplainer(CacheSession session)
{
    public Explanation Explain(IReadOnlyList<string> command)
    {
        if (PlannedRun.Create(session, command, out var obstacle) is not { } plan)
            return new Explanation($"This command is never cached because of {obstacle}.", [], [], []);
        var (manifest, name) = Nearest(plan);
        var parts = plan.Identity.Parts.Select(part => $"{part.Label}: {part.Value}").ToList();
        var directories = plan.Roots.Search.Select(directory => $"{directory.Kind}: {directory.Path}").ToList();
        if (manifest is null)
            return new Explanation(
                $"Miss: no run of {Path.GetFileName(plan.Command.TranslationUnit)} is recorded.",
                parts,
                directories,
                []
            );
        var differences = PartDifferences(manifest.Parts, plan.Identity.Parts);
        var isExact = name == plan.ManifestName;
        var headers = HeaderDifferences(plan, manifest);
        differences.AddRange(headers);
        var summary = (isExact, headers.Count) switch
        {
            (true, 0) => "Hit: every recorded header is unchanged and nothing shadows one.",
            (true, _) => "Miss: the command is recorded, but the files differ from the nearest recorded run.",
            _ => "Miss: the command is not recorded; compared with the nearest one of the same unit.",
        };
        return new Explanation(summary, parts, directories, differences);
    }

    /// <summary>The command's own manifest, or the one of the same unit whose key differs least.</summary>
    private (HeaderSetHistory?, string) Nearest(PlannedRun plan)
    {
        (HeaderSetHistory? HeaderSetHistory, string Name, int Distance) best = (null, "", int.MaxValue);
        foreach (var root in session.Roots)
        {
            var folder = root.UnitFolder(plan.Identity.Unit);
            if (!Directory.Exists(folder))
                continue;
            foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            {
                if (SealedFile.Read(path, CacheVersion.Format) is not { IsDamaged: false } file)
                    continue;
                var manifest = HeaderSetHistory.Decode(file);
                var name = Path.GetFileName(path);
                var distance =
                    name == plan.ManifestName ? -1 : PartDifferences(manifest.Parts, plan.Identity.Parts).Count;
                if (distance < best.Distance)
                    best = (manifest, name, distance);
            }
        }
        return (best.HeaderSetHistory, best.Name);
    }

    private static List<string> PartDifferences(IReadOnlyList<IdentityPart> recorded, IReadOnlyList<IdentityPart> now)
    {
        var rest = now.ToList();
        var gone = recorded.Where(part => !rest.Remove(part)).ToList();
        var lines = new List<string>();
        foreach (var part in gone)
        {
            var index = rest.FindIndex(other =>
                other.Label == part.Label && part.Label is "castxml" or "compiler" or "key version"
            );
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
    private List<string> HeaderDifferences(PlannedRun plan, HeaderSetHistory manifest)
    {
        var check = new HeaderSetCheck(plan.Roots, session.Digests, session.Stamps);
        List<string>? least = null;
        for (var i = 0; i < manifest.Count; i++)
        {
            var differences = new List<string>();
            check.Check(manifest[i], plan.Identity.EntryBase, differences);
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
