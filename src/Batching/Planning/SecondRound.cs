namespace Wrapgen.Batching.Planning;

/// <summary>
/// Units whose XML a batch could not tell run once more in small batches: with fewer units, fewer of them cause members
/// that another one would lack.
/// </summary>
internal static class SecondRound
{
    /// <summary>The number of units in a small batch.</summary>
    private const int BatchSize = 8;

    /// <summary>Fewer units run alone at once, because a small batch gives the XML of only a part of its units.</summary>
    private const int LeastUnits = 4;

    /// <summary>Plans the second round; what it does not take runs alone.</summary>
    /// <param name="left">The units that are left of the first round.</param>
    /// <param name="limits">The limits of the first round.</param>
    /// <param name="batches">The number of batches so far.</param>
    public static BatchPlan Plan(IReadOnlyList<RemainingUnit> left, BatchLimits limits, int batches)
    {
        var again = left.Where(item => item.DependsOnBatch).Select(item => item.Unit).ToList();
        if (again.Count < LeastUnits)
            return new BatchPlan([], left);
        var plan = BatchPlan.For(again, limits with { Units = BatchSize }, _ => null);
        return new BatchPlan(
            [.. plan.Batches.Select(batch => batch with { Number = batch.Number + batches })],
            [.. plan.Alone, .. left.Where(item => !item.DependsOnBatch)]
        );
    }
}
