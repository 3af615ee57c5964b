namespace Wrapgen.Reporting.Times;

/// <summary>How long a build took, and with what. All times are microseconds; starts count from the first step.</summary>
internal sealed record BuildTimes
{
    /// <summary>From the first step's start to the last one's end.</summary>
    public required long WallUs { get; init; }

    /// <summary>All steps together, whatever ran side by side.</summary>
    public required long WorkUs { get; init; }

    /// <summary>How much could be worked on at once; 0: unknown.</summary>
    public required int Jobs { get; init; }

    /// <summary>Most steps that were under way at one time.</summary>
    public required int MostAtOnce { get; init; }

    public required IReadOnlyList<StageTime> Stages { get; init; }

    public required IReadOnlyList<CoreTime> Cores { get; init; }

    /// <summary>Modules, those with most work first.</summary>
    public required IReadOnlyList<ModuleTime> Modules { get; init; }

    /// <summary>Submodules, those with most work first.</summary>
    public required IReadOnlyList<SubmoduleTime> Submodules { get; init; }

    /// <summary>The steps in order of their start; whole modules are under <see cref="Modules"/>.</summary>
    public required IReadOnlyList<TimelineStep> Steps { get; init; }
}

/// <summary>One step of a build.</summary>
/// <param name="Stage">What was done.</param>
/// <param name="Module">Module that it was done for; empty when for all.</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="Core">Processor core that it ended on.</param>
/// <param name="StartUs">When it began.</param>
/// <param name="DurationUs">How long it took.</param>
internal sealed record TimelineStep(
    string Stage,
    string Module,
    string Subject,
    int Core,
    long StartUs,
    long DurationUs
);

/// <summary>All steps of a stage.</summary>
/// <param name="Stage">Name of the stage.</param>
/// <param name="Steps">Number of its steps.</param>
/// <param name="WorkUs">Their durations together.</param>
/// <param name="LongestUs">The longest.</param>
/// <param name="LongestSubject">What that one was done to.</param>
internal sealed record StageTime(string Stage, int Steps, long WorkUs, long LongestUs, string LongestSubject);

/// <summary>What ended on a core.</summary>
internal sealed record CoreTime(int Core, int Steps, long WorkUs);

/// <summary>A module.</summary>
/// <param name="Module">Its name.</param>
/// <param name="StartUs">When it began.</param>
/// <param name="DurationUs">How long it took, waiting for a free core included.</param>
/// <param name="WorkUs">Its steps together.</param>
/// <param name="Parsed">Submodules that were parsed; the others had not changed.</param>
/// <param name="Stages">Work by stage.</param>
internal sealed record ModuleTime(
    string Module,
    long StartUs,
    long DurationUs,
    long WorkUs,
    int Parsed,
    IReadOnlyDictionary<string, long> Stages
);

/// <summary>A submodule.</summary>
internal sealed record SubmoduleTime(
    string Submodule,
    string Module,
    long WorkUs,
    IReadOnlyDictionary<string, long> Stages
);
