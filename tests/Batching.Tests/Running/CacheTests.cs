using Wrapgen.Batching.Results;
using Wrapgen.Batching.Tests.Equality;

namespace Wrapgen.Batching.Tests.Running;

/// <summary>Batches and the cache, with the real castxml.</summary>
public sealed class CacheTests
{
    private static bool HasCastXml => Tool.Find("castxml") is not null && Tool.Find("c++") is not null;

    [Fact]
    public void An_edit_runs_the_units_that_read_the_header_and_no_other()
    {
        Assert.SkipUnless(HasCastXml, "castxml or c++ is missing");
        using var tree = new SmallTree();
        Assert.All(tree.Run("together", true).Units, unit => Assert.NotEqual(UnitOrigin.Cache, unit.Origin));
        Assert.All(tree.Run("together", true).Units, unit => Assert.Equal(UnitOrigin.Cache, unit.Origin));
        // The first line of circle.h, which only one unit includes.
        tree.Switch(7);
        var units = tree.Run("together", true).Units;
        Assert.Equal("circle", Path.GetFileNameWithoutExtension(Assert.Single(units, IsRun).Output));
        tree.Switch(7);
        Assert.All(tree.Run("together", true).Units, unit => Assert.Equal(UnitOrigin.Cache, unit.Origin));
    }

    [Fact]
    public void Outputs_that_are_gone_come_back_from_the_cache()
    {
        Assert.SkipUnless(HasCastXml, "castxml or c++ is missing");
        using var tree = new SmallTree();
        tree.Run("together", true);
        var before = tree.Xml("together", 2);
        tree.DeleteOutputs("together");
        Assert.All(tree.Run("together", true).Units, unit => Assert.Equal(UnitOrigin.Cache, unit.Origin));
        Assert.Equal(before, tree.Xml("together", 2));
    }

    private static bool IsRun(UnitResult unit) => unit.Origin != UnitOrigin.Cache;
}
