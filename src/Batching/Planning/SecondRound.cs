namespace Wrapgen.Batching.Planning;

/// <summary>
/// Units whose XML a batch could not tell run once more in small batches, each without the units that made the first
/// batch useless for another one.
/// </summary>
internal static class SecondRound
{
    /// <summary>The number of units in a small batch: what is still in doubt then runs alone, so the batch was for nothing.</summary>
    private const int BatchSize = 8;

    /// <summary>Plans the second round; what it does not take runs alone.</summary>
    /// <param name="left">The units that are left of the first round.</param>
    /// <param name="limits">The limits of the first round.</param>
    /// <param name="batches">The number of batches so far.</param>
    public static BatchPlan Plan(IReadOnlyList<RemainingUnit> left, BatchLimits limits, int batches)
    {
        var planned = new List<Batch>();
        var alone = left.Where(item => item.Avoided is null).ToList();
        foreach (var group in Groups(left.Where(item => item.Avoided is not null)))
        {
            var plan = BatchPlan.For(
                [.. group.Select(item => item.Unit)],
                limits with
                {
                    Units = group[0].IsSettledWithoutHeader ? limits.Units : BatchSize,
                },
                _ => null
            );
            planned.AddRange(plan.Batches.Select(batch => batch with { Number = ++batches }));
            alone.AddRange(plan.Alone.Select(single => group.Find(item => item.Unit == single.Unit)!));
        }
        return new BatchPlan(planned, alone);
    }

    /// <summary>Puts each unit into the first group with room whose units it can go with.</summary>
    private static List<List<RemainingUnit>> Groups(IEnumerable<RemainingUnit> units)
    {
        var groups = new List<List<RemainingUnit>>();
        foreach (var unit in units)
            if (
                groups.Find(group =>
                    (unit.IsSettledWithoutHeader || group.Count < BatchSize) && group.TrueForAll(unit.CanGoWith)
                ) is
                { } group
            )
                group.Add(unit);
            else
                groups.Add([unit]);
        return groups;
    }
}
