using CsCheck;
using Wrapgen.Batching.Equality;
using Wrapgen.Batching.Results;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Batching.Tests.Equality;

public sealed class RandomEditTests
{
    private const int Edits = 200;

    [Fact]
    public void After_any_edit_units_get_what_castxml_writes_for_each_alone()
    {
        Assert.SkipUnless(
            Tool.Find("castxml") is not null && Tool.Find("c++") is not null,
            "castxml or c++ is missing"
        );
        Gen.Int[0, SmallTree.LineCount - 1].Array[Edits].Sample(Check, iter: 1, threads: 1);
    }

    private static void Check(int[] edits)
    {
        using var tree = new SmallTree();
        using var models = new ModelDifference(BuiltInProfiles.Default);
        var origins = new List<UnitOrigin>();
        foreach (var line in edits)
        {
            tree.Switch(line);
            var alone = tree.Run("alone", isBatching: false);
            var together = tree.Run("together", isBatching: true);
            for (var unit = 0; unit < SmallTree.Count; unit++)
            {
                var place = $"{SmallTree.NameOf(unit)}, lines {tree.State}";
                Assert.True(alone.Units[unit].ExitCode == together.Units[unit].ExitCode, $"{place}: exit code");
                if (alone.Units[unit].ExitCode != 0)
                    continue;
                var difference = models.Find("unit", tree.Xml("alone", unit), tree.PathOf("together", unit));
                Assert.True(difference is null, $"{place}: {together.Units[unit].Origin}: {difference}");
                origins.Add(together.Units[unit].Origin);
            }
        }
        // Otherwise the edits would not have tried what they are for.
        Assert.Contains(UnitOrigin.Cache, origins);
        Assert.Contains(UnitOrigin.Batch, origins);
        Assert.Contains(UnitOrigin.Alone, origins);
    }
}
