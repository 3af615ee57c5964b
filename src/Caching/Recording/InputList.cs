using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Running;

namespace Wrapgen.Caching.Recording;

/// <summary>Learns which files a command reads.</summary>
internal static class InputList
{
    /// <summary>The files that a run has listed, or else those that the preprocessor lists.</summary>
    /// <param name="plan">The command that ran.</param>
    /// <param name="scratch">The list that the run wrote, if it wrote one.</param>
    public static IReadOnlyList<string> AfterRun(RunPlan plan, DepfileScratch scratch) =>
        Depfile.Parse(scratch.ReadText()) is { } listed
            ? plan.Tool.CompleteInputs(plan.Command, listed)
            : Preprocess(plan, scratch);

    /// <summary>The files that a run would read; none when the tool has no way to list them.</summary>
    /// <param name="plan">The command.</param>
    /// <param name="scratch">Receives the list.</param>
    public static IReadOnlyList<string> Preprocess(RunPlan plan, DepfileScratch scratch)
    {
        if (plan.Tool.ListingCommand(plan.Command, scratch.Path) is not { } command)
            return [];
        var printed = CapturedProcess.Run(command, _ => { }).Output;
        return Depfile.Parse(scratch.ReadText()) ?? plan.Tool.ReadListing(printed);
    }
}
