using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Reporting.Times;

/// <summary>Reads the trace that <c>wrapgen build --trace</c> wrote.</summary>
/// <param name="Jobs">Number of modules that could run in parallel; 0 when unknown.</param>
/// <param name="Steps">The steps in order of their start.</param>
internal sealed record TraceFile(int Jobs, IReadOnlyList<TimelineStep> Steps)
{
    /// <summary>A year: nothing longer is a build.</summary>
    private const double LongestUs = 365.0 * 24 * 3600 * 1e6;

    /// <exception cref="WrapgenException">WG7501: it is not a trace; WG9001: it cannot be read.</exception>
    public static TraceFile Read(string path)
    {
        var document = JsonInput.Read(path, TraceJsonContext.Default.TraceDocument, Rules.NoTrace);
        // Other tools may have added events of their own.
        var events = document
            .TraceEvents.Where(item => item is { Ph: "X", Cat: not null, Args.Subject: not null })
            .ToList();
        if (events.Count == 0)
            throw new WrapgenException(Rules.NoTrace(path, 0, "it has no steps."));
        if (events.Find(item => !IsTime(item!.Ts) || !IsTime(item.Dur)) is { } wrong)
            throw new WrapgenException(
                Rules.NoTrace(
                    path,
                    0,
                    $"the step '{wrong.Cat}' of '{wrong.Args!.Subject}' has no start or no duration."
                )
            );
        var origin = events.Min(item => item!.Ts!.Value);
        var steps = events
            .Select(item => StepOf(item!, origin))
            .OrderBy(step => step.StartUs)
            .ThenBy(step => step.Module, StringComparer.Ordinal)
            .ThenBy(step => step.Subject, StringComparer.Ordinal)
            .ThenBy(step => step.Stage, StringComparer.Ordinal);
        return new TraceFile(Math.Max(0, document.OtherData?.Jobs ?? 0), [.. steps]);
    }

    private static bool IsTime(double? value) => value is >= 0 and < LongestUs;

    private static TimelineStep StepOf(TraceEvent item, double origin)
    {
        var start = Rounded(item.Ts!.Value - origin);
        return new TimelineStep(
            item.Cat!,
            item.Args!.Module ?? "",
            item.Args.Subject!,
            item.Args.Core,
            start,
            Rounded(item.Ts.Value + item.Dur!.Value - origin) - start
        );
    }

    private static long Rounded(double microseconds) => (long)Math.Round(microseconds, MidpointRounding.AwayFromZero);
}
