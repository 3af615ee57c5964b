using Scriban.Runtime;
using Wrapgen.Reporting.Page;

namespace Wrapgen.Reporting.Tests.Page;

/// <summary>Steps on the lanes of a timeline.</summary>
public class LaneChartTests
{
    [Fact]
    public void Overlapping_steps_get_rows_of_their_own_and_tiny_ones_become_one_bar()
    {
        var chart = new LaneChart(1_000_000).ToScript([
            new(
                "lane",
                "detail",
                [
                    new("parsing", "M", "a", 0, 0, 500_000),
                    new("parsing", "M", "b", 0, 100_000, 600_000),
                    new("parsing", "M", "c", 0, 700_000, 10),
                    new("parsing", "M", "d", 0, 700_020, 10),
                    new("modelling", "M", "M", 0, 700_040, 10),
                ]
            ),
        ]);

        var lane = (ScriptObject)((ScriptArray)chart["lanes"]!)[0]!;
        Assert.Equal(28, lane["height"]);
        Assert.Equal(
            [
                "0 | 0 +50 | parsing: a (M), 500 ms, started at 0 µs, core 0",
                "0 | 70 +0.05 | parsing: 2 steps (M), 20 µs, started at 700 ms, core 0",
                "0 | 70.004 +0.05 | modelling: M, 10 µs, started at 700 ms, core 0",
                "14 | 10 +60 | parsing: b (M), 600 ms, started at 100 ms, core 0",
            ],
            ((ScriptArray)lane["bars"]!)
                .Cast<ScriptObject>()
                .Select(bar => $"{bar["y"]} | {bar["x"]} +{bar["width"]} | {bar["title"]}".Replace('\u00A0', ' '))
        );
    }

    [Theory]
    [InlineData(5, "0, 1 µs, 2 µs, 3 µs, 4 µs, -")]
    [InlineData(70_000, "0, 20.0 ms, 40.0 ms, 60.0 ms")]
    [InlineData(1_000_000, "0, 200 ms, 400 ms, 600 ms, 800 ms, -")]
    public void Ticks_are_round_and_few(long wall, string labels) =>
        Assert.Equal(
            labels,
            string.Join(
                    ", ",
                    ((ScriptArray)new LaneChart(wall).ToScript([])["ticks"]!)
                        .Cast<ScriptObject>()
                        .Select(tick => tick["label"] ?? "-")
                )
                .Replace('\u00A0', ' ')
        );
}
