using Wrapgen.Batching.Units;

namespace Wrapgen.Batching.Planning;

/// <summary>Which units run together.</summary>
/// <param name="Batches">The batches.</param>
/// <param name="Alone">The units that run alone.</param>
internal sealed record BatchPlan(IReadOnlyList<Batch> Batches, IReadOnlyList<RemainingUnit> Alone)
{
    /// <summary>Fewer units in a batch than this waste more time on the common headers than another core saves.</summary>
    private const int LeastUnits = 12;

    /// <summary>Plans the units that have to run.</summary>
    /// <param name="units">The units.</param>
    /// <param name="limits">Size and number of batches.</param>
    /// <param name="reasonToRunAlone">What the source of a unit says.</param>
    public static BatchPlan For(
        IReadOnlyList<CastXmlUnit> units,
        BatchLimits limits,
        Func<CastXmlUnit, string?> reasonToRunAlone
    )
    {
        var alone = new List<RemainingUnit>();
        var together = new List<CastXmlUnit>();
        foreach (var unit in units)
        {
            if ((limits.IsOff ? "batches are switched off" : reasonToRunAlone(unit)) is { } reason)
                alone.Add(new RemainingUnit(unit, reason));
            else
                together.Add(unit);
        }
        var batches = new List<Batch>();
        foreach (var group in together.GroupBy(Key, StringComparer.Ordinal).Select(group => group.ToList()))
        foreach (var (part, megabytes) in Cut(group, limits, together.Count))
        {
            if (BatchCost.IsCheaperAlone(part.Count))
                alone.AddRange(part.Select(unit => new RemainingUnit(unit, "no other unit can go with it")));
            else
                batches.Add(new Batch(batches.Count + 1, part, megabytes));
        }
        return new BatchPlan(batches, alone);
    }

    private static string Key(CastXmlUnit unit) => string.Join('\0', [unit.StartName, .. unit.CommonArguments]);

    private static IEnumerable<(List<CastXmlUnit> Part, double Megabytes)> Cut(
        List<CastXmlUnit> group,
        BatchLimits limits,
        int all
    )
    {
        var megabytes = group.Select(BatchCost.Megabytes).ToArray();
        var room = limits.Megabytes - BatchCost.BaseMegabytes;
        // Enough batches for the memory, and for all cores to have work until the end; all of about the same size.
        var byMemory = (int)Math.Ceiling(megabytes.Sum() / room);
        var byCores = Math.Min(2 * limits.Jobs, all / LeastUnits);
        var share = megabytes.Sum() / Math.Max(1, Math.Max(byMemory, byCores));
        var part = new List<CastXmlUnit>();
        var names = new SharedNames();
        var includes = new IncludeUnion(names);
        double sum = 0;
        for (var i = 0; i < group.Count; i++)
        {
            var isFull = limits.Units is { } count ? part.Count >= count : sum + megabytes[i] / 2 > share;
            var exceeds = sum + megabytes[i] > room || part.Count == StartNamespace.Count;
            if (part.Count > 0 && (isFull || exceeds && limits.Units is null || !includes.TryAdd(group[i].Includes)))
            {
                yield return (part, sum);
                (part, includes, sum) = ([], new IncludeUnion(names), 0);
            }
            if (part.Count == 0)
                includes.TryAdd(group[i].Includes);
            part.Add(group[i]);
            sum += megabytes[i];
        }
        if (part.Count > 0)
            yield return (part, sum);
    }
}
