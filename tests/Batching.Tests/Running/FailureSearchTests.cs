using System.Globalization;
using Wrapgen.Batching.Running;

namespace Wrapgen.Batching.Tests.Running;

public sealed class FailureSearchTests
{
    private readonly List<string> _runs = [];

    [Fact]
    public void One_run_is_enough_when_nothing_fails()
    {
        Search(_ => true).Run([1, 2, 3]);
        Assert.Equal(["batch 1 2 3"], _runs);
    }

    [Fact]
    public void The_unit_that_is_named_runs_alone_and_the_others_again()
    {
        Search(unit => unit != 3).Run([1, 2, 3, 4]);
        Assert.Equal(["batch 1 2 3 4", "alone 3", "batch 1 2 4"], _runs);
    }

    [Fact]
    public void When_the_named_unit_is_innocent_the_others_are_halved()
    {
        Search(unit => unit != 4, named: [1]).Run([1, 2, 3, 4, 5]);
        Assert.Equal(["batch 1 2 3 4 5", "alone 1", "batch 2 3", "batch 4 5", "alone 4", "alone 5"], _runs.Take(6));
    }

    [Fact]
    public void Nothing_named_is_found_by_halving()
    {
        Search(unit => unit != 2, named: []).Run([1, 2, 3, 4]);
        Assert.Equal(["batch 1 2 3 4", "batch 1 2", "alone 1", "alone 2", "batch 3 4"], _runs);
    }

    [Fact]
    public void A_killed_run_is_halved_until_it_fits()
    {
        var search = new FailureSearch<int>(
            units =>
            {
                _runs.Add($"batch of {units.Count}");
                return units.Count <= 2 ? BatchAttempt<int>.Done : new BatchAttempt<int>(false, true, []);
            },
            Alone(_ => true)
        );
        search.Run([1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.Equal(4, _runs.Count(run => run == "batch of 2"));
        Assert.DoesNotContain(_runs, run => run.StartsWith("alone", StringComparison.Ordinal));
    }

    [Fact]
    public void A_header_that_breaks_every_unit_does_not_cost_a_batch_for_each()
    {
        Search(_ => false).Run([.. Enumerable.Range(1, 20)]);
        Assert.Equal(3, _runs.Count(run => run.StartsWith("batch", StringComparison.Ordinal)));
        Assert.Equal(20, _runs.Count(run => run.StartsWith("alone", StringComparison.Ordinal)));
    }

    /// <summary>Batches that fail when a unit fails, and name the first one that does, or others.</summary>
    private FailureSearch<int> Search(Func<int, bool> works, int[]? named = null) =>
        new(
            units =>
            {
                _runs.Add("batch " + string.Join(' ', units));
                if (units.All(works))
                    return BatchAttempt<int>.Done;
                var suspects = named?.Where(units.Contains).ToList() ?? [units.First(unit => !works(unit))];
                return new BatchAttempt<int>(false, false, suspects);
            },
            Alone(works)
        );

    private Func<int, string, bool> Alone(Func<int, bool> works) =>
        (unit, _) =>
        {
            _runs.Add("alone " + unit.ToString(CultureInfo.InvariantCulture));
            return works(unit);
        };
}
