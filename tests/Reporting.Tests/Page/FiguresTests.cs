using Wrapgen.Caching.Verdicts;
using Wrapgen.Reporting.Caches;
using Wrapgen.Reporting.Page;

namespace Wrapgen.Reporting.Tests.Page;

/// <summary>Numbers as people read them, and drawings.</summary>
public class FiguresTests
{
    [Theory]
    [InlineData(0, "0 µs")]
    [InlineData(999, "999 µs")]
    [InlineData(1000, "1.00 ms")]
    [InlineData(12_345, "12.3 ms")]
    [InlineData(468_720, "469 ms")]
    [InlineData(7_690_000, "7.69 s")]
    [InlineData(119_990_000, "119.99 s")]
    [InlineData(125_000_000, "2 min 5 s")]
    public void Times_have_a_unit_that_fits(long microseconds, string text) =>
        Assert.Equal(text, Figures.Time(microseconds).Replace('\u00A0', ' '));

    [Theory]
    [InlineData(0, 0, "100.0 %")]
    [InlineData(1999, 2000, "99.9 %")]
    [InlineData(2000, 2000, "100.0 %")]
    [InlineData(1, 3, "33.3 %")]
    [InlineData(29, 100, "29.0 %")]
    [InlineData(0, 5, "0.0 %")]
    public void Percentages_are_rounded_down(long part, long whole, string text) =>
        Assert.Equal(text, Figures.Percent(part, whole).Replace('\u00A0', ' '));

    [Theory]
    [InlineData(1, "1 module")]
    [InlineData(1234, "1,234 modules")]
    public void Counts_have_a_plural(long number, string text) => Assert.Equal(text, Figures.Count(number, "module"));

    [Fact]
    public void Each_reason_for_a_miss_is_explained() =>
        Assert.All(
            Enum.GetValues<MissReason>().Where(reason => reason != MissReason.None),
            reason => Assert.NotEmpty(MissMeanings.Of(CacheStatisticsDocument.NameOf(reason)))
        );

    [Fact]
    public void Parts_of_a_bar_follow_each_other() =>
        Assert.Equal([("0", "25"), ("25", "12.5"), ("37.5", "62.5")], Figures.Stack([2, 1, 5], 8));
}
