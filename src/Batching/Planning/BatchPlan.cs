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
        foreach (var part in Cut(group, limits, together.Count))
        {
            if (BatchCost.IsCheaperAlone(part.Units.Count))
                alone.AddRange(part.Units.Select(unit => new RemainingUnit(unit, "no other unit can go with it")));
            else
                batches.Add(new Batch(batches.Count + 1, part.Units, part.Megabytes));
        }
        return new BatchPlan(batches, alone);
    }

    private static string Key(CastXmlUnit unit) => string.Join('\0', [unit.StartName, .. unit.CommonArguments]);

    /// <summary>Puts each unit into the first part that has room for it and whose include directories it can share.</summary>
    private static List<BatchPart> Cut(List<CastXmlUnit> group, BatchLimits limits, int all)
    {
        var megabytes = group.ConvertAll(BatchCost.Megabytes);
        var room = limits.Megabytes - BatchCost.BaseMegabytes;
        // Enough batches for the memory, and for all cores to have work until the end; all of about the same size.
        var byMemory = (int)Math.Ceiling(megabytes.Sum() / room);
        var byCores = Math.Min(2 * limits.Jobs, all / LeastUnits);
        var share = megabytes.Sum() / Math.Max(1, Math.Max(byMemory, byCores));
        var parts = new List<BatchPart>();
        var names = new SharedNames();
        foreach (var (unit, size) in group.Zip(megabytes))
        {
            if (parts.Exists(part => HasRoom(part, size) && part.TryAdd(unit, size)))
                continue;
            var next = new BatchPart(names);
            next.TryAdd(unit, size);
            parts.Add(next);
        }
        return parts;

        bool HasRoom(BatchPart part, double size) =>
            part.Units.Count < StartNamespace.Count
            && (
                limits.Units is { } count
                    ? part.Units.Count < count
                    : part.Megabytes + size / 2 <= share && part.Megabytes + size <= room
            );
    }
}
