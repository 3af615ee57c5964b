using Wrapgen.Reporting.Times;

namespace Wrapgen.Reporting.Page;

/// <summary>A lane of a timeline: a drawing that is as wide as its place, on which time runs from left to right.</summary>
/// <param name="wallUs">Time that the whole width stands for.</param>
internal sealed class StepLane(long wallUs)
{
    private const int RowHeight = 14;
    private const int BarHeight = 12;
    private const double Percent = 100;

    /// <summary>Steps below this share of the width, and as close together, are drawn as one: nobody could tell them apart.</summary>
    private const double Smallest = 1.0 / 4000;

    private readonly double _wall = Math.Max(1, wallUs);

    /// <summary>Draws steps; those that overlap stand in rows below each other.</summary>
    public void Draw(HtmlText html, string name, IEnumerable<TimelineStep> steps)
    {
        var rows = RowsOf(steps);
        html.Add($"""<svg class="lane" height="{rows.Count * RowHeight}" role="img" aria-label="{name}">""");
        DrawTicks(html, isLabelled: false);
        foreach (var (row, bars) in rows.Index())
        foreach (var bar in bars)
            Draw(html, bar, row * RowHeight);
        html.Add($"</svg>");
    }

    /// <summary>Draws the axis.</summary>
    public void DrawAxis(HtmlText html)
    {
        html.Add($"""<svg class="axis" height="18" aria-hidden="true">""");
        DrawTicks(html, isLabelled: true);
        html.Add($"</svg>");
    }

    private void DrawTicks(HtmlText html, bool isLabelled)
    {
        var distance = TickDistance();
        for (var time = 0L; time <= wallUs; time += distance)
        {
            var x = Percent * time / _wall;
            html.Add($"""<line class="tick" x1="{x:0.###}%" x2="{x:0.###}%" y1="0" y2="100%"/>""");
            // What stands at the right end would be cut off there.
            if (isLabelled && x < 92)
                html.Add(
                    $"""<text class="tick-text" x="{x:0.###}%" dx="3" y="13">{(time == 0 ? "0" : Figures.Time(time))}</text>"""
                );
        }
    }

    /// <summary>1, 2 or 5 times a power of ten, so that there are no more than five.</summary>
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

    private void Draw(HtmlText html, Bar bar, int y)
    {
        var step = bar.First;
        var x = Percent * step.StartUs / _wall;
        // Even the shortest step leaves a mark.
        var width = Math.Max(0.05, Percent * (bar.EndUs - step.StartUs) / _wall);
        html.Add(
            $"""<rect class="{BuildStages.ClassOf(step.Stage)}" x="{x:0.###}%" y="{y}" width="{width:0.###}%" height="{BarHeight}"><title>"""
        );
        if (bar.Steps > 1)
            html.Add($"{step.Stage}: {Figures.Count(bar.Steps, "step")}");
        else
            html.Add($"{step.Stage}: {step.Subject}");
        if (step.Module.Length > 0 && (bar.Steps > 1 || step.Module != step.Subject))
            html.Add($" ({step.Module})");
        html.Add(
            $", {Figures.Time(bar.WorkUs)}, begun at {Figures.Time(step.StartUs)}, core {step.Core}</title></rect>"
        );
    }

    /// <summary>One or more steps that are drawn as one.</summary>
    private sealed record Bar(TimelineStep First, long EndUs, int Steps, long WorkUs);
}
