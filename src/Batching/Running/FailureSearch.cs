namespace Wrapgen.Batching.Running;

/// <summary>
/// Runs units together, and finds those that make the run fail: they run alone, and the others together again. A run
/// that was killed may have been too large: its halves are tried.
/// </summary>
/// <param name="runBatch">Runs two or more units together.</param>
/// <param name="runAlone">Runs a unit alone; false when it fails.</param>
internal sealed class FailureSearch<T>(Func<IReadOnlyList<T>, BatchAttempt<T>> runBatch, Func<T, string, bool> runAlone)
{
    /// <summary>
    /// After so many failures in a row, every further unit probably fails, too, as when a header is broken that all
    /// include.
    /// </summary>
    private const int Patience = 3;

    /// <summary>Runs all units.</summary>
    public void Run(IReadOnlyList<T> units) => Run(units, 0);

    private void Run(IReadOnlyList<T> units, int failures)
    {
        if (units.Count == 0)
            return;
        if (units.Count == 1 || failures == Patience)
        {
            foreach (var unit in units)
                runAlone(unit, "the batch failed");
            return;
        }
        var attempt = runBatch(units);
        if (attempt.IsDone)
            return;
        if (attempt.Suspects.Count == 0)
        {
            RunHalves(units, attempt.WasKilled ? 0 : failures);
            return;
        }
        var isFound = false;
        foreach (var suspect in attempt.Suspects)
            isFound |= !runAlone(suspect, "the batch failed in this unit");
        var rest = units.Except(attempt.Suspects).ToList();
        if (isFound)
            Run(rest, failures + 1);
        else
            RunHalves(rest, failures);
    }

    private void RunHalves(IReadOnlyList<T> units, int failures)
    {
        var half = (units.Count + 1) / 2;
        Run([.. units.Take(half)], failures);
        Run([.. units.Skip(half)], failures);
    }
}
