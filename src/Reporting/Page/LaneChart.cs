using Scriban.Runtime;
using Wrapgen.Reporting.Times;

namespace Wrapgen.Reporting.Page;

/// <summary>A lane of a timeline.</summary>
/// <param name="Name">What its steps have in common.</param>
/// <param name="Detail">How many they are, or how long they took.</param>
/// <param name="Steps">The steps, in order of their start.</param>
internal sealed record Lane(string Name, string Detail, IEnumerable<TimelineStep> Steps);

/// <summary>Lays steps out on lanes, on which time runs from left to right.</summary>
/// <param name="wallUs">The time that the whole width represents.</param>
internal sealed class LaneChart(long wallUs)
{
    private const int RowHeight = 14;
    private const int BarHeight = 12;

    /// <summary>
    /// Steps shorter than this share of the width, and as close together, become one bar: they would look like one
    /// anyway.
    /// </summary>
    private const double Smallest = 1.0 / 4000;

    private readonly double _wall = Math.Max(1, wallUs);

    public ScriptObject ToScript(IEnumerable<Lane> lanes) =>
        Script.Object(
            ("lanes", Script.List(lanes, Layout)),
            ("ticks", Script.List(Ticks(), Layout)),
            ("bar_height", BarHeight)
        );

    /// <summary>Steps that overlap get rows of their own, one below the other.</summary>
    private ScriptObject Layout(Lane lane)
    {
        var rows = RowsOf(lane.Steps);
        return Script.Object(
            ("name", lane.Name),
            ("detail", lane.Detail),
            ("height", rows.Count * RowHeight),
            (
                "bars",
                Script.List(
                    rows.Index().SelectMany(row => row.Item.Select(bar => (Bar: bar, Y: row.Index * RowHeight))),
                    item => Layout(item.Bar, item.Y)
                )
            )
        );
    }

    private ScriptObject Layout(Bar bar, int y)
    {
        var step = bar.First;
        return Script.Object(
            ("style", BuildStages.ClassOf(step.Stage)),
            ("x", Figures.Width(step.StartUs / _wall)),
            ("y", y),
            // Even the shortest step leaves a mark.
            ("width", Figures.Width(Math.Max(0.0005, (bar.EndUs - step.StartUs) / _wall))),
            ("title", TitleOf(bar))
        );
    }

    private static string TitleOf(Bar bar)
    {
        var step = bar.First;
        var subject = bar.Steps > 1 ? Figures.Count(bar.Steps, "step") : step.Subject;
        var module = step.Module.Length > 0 && subject != step.Module ? $" ({step.Module})" : "";
        return $"{step.Stage}: {subject}{module}, {Figures.Time(bar.WorkUs)}, started at {Figures.Time(step.StartUs)}, core {step.Core}";
    }

    private ScriptObject Layout(long tick)
    {
        var place = tick / _wall;
        var label = tick == 0 ? "0" : Figures.Time(tick);
        // A label at the right end would be cut off.
        return Script.Object(("x", Figures.Width(place)), ("label", place < 0.92 ? label : null));
    }

    private IEnumerable<long> Ticks()
    {
        var distance = TickDistance();
        for (var time = 0L; time <= wallUs; time += distance)
            yield return time;
    }

    /// <summary>1, 2 or 5 times a power of ten, for at most five of them.</summary>
    private long TickDistance()
    {
        var distance = 1L;
        while (true)
        {
            foreach (var factor in (long[])[1, 2, 5])
                if (distance * factor * 5 >= wallUs)
                    return distance * factor;
            distance *= 10;
        }
    }

    private List<List<Bar>> RowsOf(IEnumerable<TimelineStep> steps)
    {
        var rows = new List<List<Bar>>();
        foreach (var step in steps)
        {
            var bar = new Bar(step, step.StartUs + step.DurationUs, 1, step.DurationUs);
            var row = rows.Find(row => row[^1].EndUs <= step.StartUs);
            if (row is null)
                rows.Add([bar]);
            else if (IsOneWith(row[^1], bar))
                row[^1] = row[^1] with
                {
                    EndUs = bar.EndUs,
                    Steps = row[^1].Steps + 1,
                    WorkUs = row[^1].WorkUs + bar.WorkUs,
                };
            else
                row.Add(bar);
        }
        return rows;
    }

    private bool IsOneWith(Bar last, Bar next) =>
        last.First.Stage == next.First.Stage
        && last.First.Module == next.First.Module
        && next.WorkUs < _wall * Smallest
        && next.First.StartUs - last.EndUs < _wall * Smallest;

    /// <summary>One or more steps that are drawn as one.</summary>
    private sealed record Bar(TimelineStep First, long EndUs, int Steps, long WorkUs);
}
