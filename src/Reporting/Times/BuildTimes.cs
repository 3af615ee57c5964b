namespace Wrapgen.Reporting.Times;

/// <summary>How long a build took. Times are in microseconds and count from the start of the first step.</summary>
public sealed record BuildTimes
{
    /// <summary>Time from the start of the first step to the end of the last one.</summary>
    public required long WallUs { get; init; }

    /// <summary>Duration of all steps together, including those that ran in parallel.</summary>
    public required long WorkUs { get; init; }

    /// <summary>Number of modules that could run in parallel; 0 when unknown.</summary>
    public required int Jobs { get; init; }

    /// <summary>Largest number of steps that ran in parallel.</summary>
    public required int MostAtOnce { get; init; }

    /// <summary>The stages, in the order in which a module passes them.</summary>
    public required IReadOnlyList<StageTime> Stages { get; init; }

    /// <summary>The processor cores.</summary>
    public required IReadOnlyList<CoreTime> Cores { get; init; }

    /// <summary>The modules, those with the most work first.</summary>
    public required IReadOnlyList<ModuleTime> Modules { get; init; }

    /// <summary>The submodules, those with the most work first.</summary>
    public required IReadOnlyList<SubmoduleTime> Submodules { get; init; }

    /// <summary>The steps in order of their start. Modules as a whole are in <see cref="Modules"/>.</summary>
    public required IReadOnlyList<TimelineStep> Steps { get; init; }
}

/// <summary>A step of a build.</summary>
/// <param name="Stage">Its stage, such as <c>parsing</c>.</param>
/// <param name="Module">Its module; empty when it concerns all modules.</param>
/// <param name="Subject">What it worked on, such as a submodule.</param>
/// <param name="Core">The processor core on which it ended.</param>
/// <param name="StartUs">When it started.</param>
/// <param name="DurationUs">How long it took.</param>
public sealed record TimelineStep(string Stage, string Module, string Subject, int Core, long StartUs, long DurationUs);

/// <summary>All steps of a stage.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Steps">Number of its steps.</param>
/// <param name="WorkUs">Their duration together.</param>
/// <param name="LongestUs">Duration of the longest one.</param>
/// <param name="LongestSubject">What the longest one worked on.</param>
public sealed record StageTime(string Stage, int Steps, long WorkUs, long LongestUs, string LongestSubject);

/// <summary>The steps that ended on a processor core.</summary>
/// <param name="Core">Its number.</param>
/// <param name="Steps">Number of steps.</param>
/// <param name="WorkUs">Their duration together.</param>
public sealed record CoreTime(int Core, int Steps, long WorkUs);

/// <summary>A module.</summary>
/// <param name="Module">Its name.</param>
/// <param name="StartUs">When it started.</param>
/// <param name="DurationUs">How long it took, including the time that it waited for a free core.</param>
/// <param name="WorkUs">Duration of its steps together.</param>
/// <param name="Parsed">Number of submodules that were parsed; the others were unchanged.</param>
/// <param name="Stages">Work by stage.</param>
public sealed record ModuleTime(
    string Module,
    long StartUs,
    long DurationUs,
    long WorkUs,
    int Parsed,
    IReadOnlyDictionary<string, long> Stages
);

/// <summary>A submodule.</summary>
/// <param name="Submodule">Its name.</param>
/// <param name="Module">Its module.</param>
/// <param name="WorkUs">Duration of its steps together.</param>
/// <param name="Stages">Work by stage.</param>
public sealed record SubmoduleTime(
    string Submodule,
    string Module,
    long WorkUs,
    IReadOnlyDictionary<string, long> Stages
);
