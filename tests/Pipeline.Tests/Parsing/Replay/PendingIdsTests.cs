using CsCheck;
using Wrapgen.Pipeline.Parsing.Replay;

namespace Wrapgen.Pipeline.Tests.Parsing.Replay;

public class PendingIdsTests
{
    private const int Limit = 300;

    /// <summary>Adds (a number and qualifiers) and takes (a negative number) in any order.</summary>
    private static readonly Gen<(int Number, int Qualifiers)[]> Steps = Gen.Select(
        Gen.Int[-Limit, Limit - 1],
        Gen.Int[0, 7]
    ).Array[0, 200];

    [Fact]
    public void The_smallest_id_comes_first_and_each_id_once() =>
        Steps.Sample(steps =>
        {
            var pending = new PendingIds(Limit);
            var expected = new SortedSet<(int, int)>();
            foreach (var (number, qualifiers) in steps)
            {
                if (number >= 0)
                {
                    pending.Add(number, qualifiers);
                    expected.Add((number, qualifiers));
                    continue;
                }
                Assert.Equal(expected.Count > 0, pending.TryTake(out var taken, out var with));
                if (expected.Count == 0)
                    continue;
                Assert.Equal(expected.Min, (taken, with));
                expected.Remove(expected.Min);
            }
        });
}
