using Wrapgen.Batching.Planning;
using Wrapgen.Batching.Units;

namespace Wrapgen.Batching.Tests.Planning;

public sealed class BatchPlanTests
{
    private static readonly BatchLimits Limits = new(Jobs: 1, Megabytes: 850);

    [Fact]
    public void Units_with_the_same_options_go_together()
    {
        var plan = Plan([Unit(0, "-DA"), Unit(1, "-DB"), Unit(2, "-DA"), Unit(3, "-DB"), Unit(4, "-DC")]);
        Assert.Equal(
            [
                [0, 2],
                [1, 3],
            ],
            Numbers(plan)
        );
        Assert.Equal((4, "no other unit can go with it"), (plan.Alone[0].Unit.Number, plan.Alone[0].Reason));
    }

    [Theory]
    [InlineData("one.h", "two.h", true)]
    [InlineData("one.h", "one.h", false)]
    [InlineData("sub/one.h", "sub/two.h", true)]
    [InlineData("sub/one.h", "sub/one.h", false)]
    [InlineData("sub/one.h", "sub", false)]
    public void Directories_are_united_where_their_order_does_not_matter(string first, string second, bool isUnited)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"a/{first}", "");
        folder.Write($"b/{second}", "");
        var (a, b, c) = (folder["a"], folder["b"], folder["c"]);

        var union = new IncludeUnion(new SharedNames());
        Assert.True(union.TryAdd(Options(a, b, a)));
        Assert.Equal(isUnited, union.TryAdd(Options(b, c, a)));
        Assert.True(union.TryAdd(Options(a, c, b)));
        var options = IncludeUnion.Of([Unit(0, "-DA", a, b, a), Unit(1, "-DA", a, c, b)]);
        Assert.Equal([a, b, c], options.Select(option => option.Directory));

        // What is new comes last in the batch, and first in the second unit.
        union = new IncludeUnion(new SharedNames());
        Assert.True(union.TryAdd(Options(a)));
        Assert.Equal(isUnited, union.TryAdd(Options(b, a)));
    }

    [Fact]
    public void Directories_in_another_order_that_have_a_header_of_the_same_name_do_not_go_together()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/same.h", "");
        folder.Write("b/same.h", "");
        var (a, b) = (folder["a"], folder["b"]);
        var plan = Plan([Unit(0, "-DA", a, b), Unit(1, "-DA", b, a), Unit(2, "-DA", b, a), Unit(3, "-DA", a, b)]);
        Assert.Equal(
            [
                [0, 3],
                [1, 2],
            ],
            Numbers(plan)
        );
    }

    [Fact]
    public void Memory_limits_a_batch()
    {
        var plan = BatchPlan.For([.. Many(100)], Limits with { Megabytes = 450 }, _ => null);
        Assert.All(plan.Batches, batch => Assert.InRange(batch.Units.Count, 2, 20));
        Assert.Equal(100, plan.Batches.Sum(batch => batch.Units.Count) + plan.Alone.Count);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(64, 4)]
    public void Cores_get_enough_batches_of_enough_units(int jobs, int batches) =>
        Assert.Equal(batches, BatchPlan.For([.. Many(48)], Limits with { Jobs = jobs }, _ => null).Batches.Count);

    [Fact]
    public void A_number_of_units_is_kept_whatever_the_memory() =>
        Assert.Equal(
            [30, 30, 30, 10],
            BatchPlan
                .For([.. Many(100)], Limits with { Units = 30, Megabytes = 300 }, _ => null)
                .Batches.Select(batch => batch.Units.Count)
        );

    [Fact]
    public void Without_batches_every_unit_runs_alone()
    {
        var plan = BatchPlan.For([.. Many(3)], Limits with { IsOff = true }, _ => null);
        Assert.Empty(plan.Batches);
        Assert.All(plan.Alone, alone => Assert.Equal("batches are switched off", alone.Reason));
    }

    [Fact]
    public void A_reason_in_the_source_keeps_a_unit_out()
    {
        var plan = BatchPlan.For([.. Many(3)], Limits, unit => unit.Number == 1 ? "because" : null);
        Assert.Equal(
            [
                [0, 2],
            ],
            Numbers(plan)
        );
        Assert.Equal("because", Assert.Single(plan.Alone).Reason);
    }

    [Fact]
    public void The_second_round_takes_what_another_batch_may_tell()
    {
        RemainingUnit[] left =
        [
            .. Many(11)
                .Select(unit => new RemainingUnit(unit, "shared") { Avoided = unit.Number > 0 ? "/s/a.h" : null }),
        ];
        var plan = SecondRound.Plan(left, Limits, batches: 5);
        Assert.Equal([6, 7], plan.Batches.Select(batch => batch.Number));
        Assert.Equal(8, plan.Batches[0].Units.Count);
        Assert.Equal(0, Assert.Single(plan.Alone).Unit.Number);
    }

    [Fact]
    public void The_second_round_takes_in_one_batch_what_lacks_nothing_but_the_absence_of_a_header()
    {
        RemainingUnit[] left =
        [
            .. Many(20)
                .Select(unit => new RemainingUnit(unit, "a macro")
                {
                    Avoided = "/s/a.h",
                    IsSettledWithoutHeader = unit.Number < 18,
                }),
        ];
        var plan = SecondRound.Plan(left, Limits, batches: 0);
        Assert.Equal([18, 2], plan.Batches.Select(batch => batch.Units.Count));
    }

    [Fact]
    public void The_second_round_separates_units_from_those_that_include_what_they_avoid()
    {
        var files = new[] { "/s/a.h", "/s/b.h", "/s/c.h" };
        RemainingUnit[] left =
        [
            .. Many(4)
                .Select(unit => new RemainingUnit(unit, "shared")
                {
                    Avoided = files[unit.Number % 2],
                    Files = new HashSet<string> { files[unit.Number % 2], files[2] },
                }),
        ];
        var plan = SecondRound.Plan(left, Limits, batches: 0);
        Assert.Equal(
            [
                [0, 1],
                [2, 3],
            ],
            Numbers(plan)
        );
    }

    private static BatchPlan Plan(CastXmlUnit[] units) => BatchPlan.For(units, Limits, _ => null);

    private static IEnumerable<int[]> Numbers(BatchPlan plan) =>
        plan.Batches.Select(batch => batch.Units.Select(unit => unit.Number).ToArray());

    private static IEnumerable<CastXmlUnit> Many(int count) => Enumerable.Range(0, count).Select(i => Unit(i, "-DA"));

    private static CastXmlUnit Unit(int number, string option, params string[] directories) =>
        new(number, new UnitEntry(1, "/b", []))
        {
            Output = "/nowhere/u.xml",
            Source = "/nowhere/u.cxx",
            StartName = "_wrapping_",
            Includes = Options(directories),
            CommonArguments = ["castxml", option],
        };

    private static IncludeOption[] Options(params string[] directories) =>
        [.. directories.Select(directory => new IncludeOption("-I", directory))];
}
