using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Keys;
using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Recording;
using Wrapgen.Caching.Restoring;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching.Lookup;

/// <summary>
/// Lets the tool list its input files, and restores an entry that another command made from the same files (L2). A
/// command that finds one remembers the header set, so that the next run needs no preprocessor.
/// </summary>
/// <param name="session">The cache.</param>
/// <param name="plan">The command.</param>
/// <param name="restorer">Restores entries.</param>
internal sealed class PreprocessorStep(CacheSession session, RunPlan plan, EntryRestorer restorer) : ILookupStep
{
    public Verdict Take(Miss known)
    {
        if (!session.Settings.UsesPreprocessor || !CanHelp(known))
            return known;
        using var scratch = DepfileScratch.TryCreate(session.Home);
        if (scratch is null)
            return known;
        var started = NativeFiles.Now();
        var files = InputList.Preprocess(plan, scratch);
        var recorder = new EntryRecorder(session, plan);
        if (recorder.RecordInputs(files, new DirectoryContents(), started, out _) is not { } inputs)
            return known;
        foreach (var traits in (HeaderSetTraits[])[HeaderSetTraits.None, HeaderSetTraits.BoundToPaths])
        {
            var set = inputs.Set with { Traits = inputs.Set.Traits | traits };
            var key = inputs.Survey.KeyFor(set.Traits, plan.Roots);
            if (restorer.TryRestore(key, inputs.Survey.Paths, out var missing) is { } restored)
            {
                recorder.AddToHistory(set, key);
                return Verdict.Hit(restored, CacheEvent.PreprocessedHit);
            }
            if (missing.IsFinal)
                return missing;
        }
        return known;
    }

    /// <summary>
    /// True when header sets alone cannot decide, or when a command is recorded that differs only in include
    /// directories.
    /// </summary>
    private bool CanHelp(Miss known)
    {
        if (known.Reason == MissReason.NeedsPreprocessor)
            return true;
        using var unit = session.Store.TryRead(plan.Identity.UnitCommands, UnitCommands.Decode);
        return unit is not null && unit.Value.HasRelative(plan.Identity);
    }
}
