using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Lookup;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Caching;

/// <summary>
/// Runs castxml, or does what it would do when that is known. Same exit code, same output, same file: whatever goes wrong
/// inside the cache, castxml is run and the build goes on.
/// </summary>
/// <param name="settings">How the cache is set up.</param>
/// <param name="console">Where castxml's output goes.</param>
public sealed class CachedRun(CacheSettings settings, IToolConsole console)
{
    /// <summary>What shells answer when a program cannot be started.</summary>
    private const int CannotStart = 127;

    private CacheSession? _session;

    /// <summary>Runs one command.</summary>
    /// <param name="command">castxml and its arguments, untouched.</param>
    /// <param name="depfile">Receives the files that the XML depends on, in make syntax; null for none.</param>
    /// <returns>The exit code for the build.</returns>
    public int Run(IReadOnlyList<string> command, string? depfile)
    {
        ArgumentNullException.ThrowIfNull(command);
        try
        {
            if (settings.IsBypassed)
                return RunUncached(command, depfile, MissReason.Bypassed, "");
            using var session = Guard(() => new CacheSession(settings));
            _session = session;
            var obstacle = "";
            var plan = session is null ? null : Guard(() => PlannedRun.Create(session, command, out obstacle));
            if (plan is null)
            {
                session?.Statistics.Count(CacheEvent.Miss, MissReason.NotCacheable);
                return RunUncached(command, depfile, MissReason.NotCacheable, obstacle);
            }
            return RunCached(session!, plan, depfile);
        }
        catch (Win32Exception failure)
        {
            Tell(Rules.CastXmlNotStarted(command[0], failure.Message).ToString());
            return CannotStart;
        }
    }

    private int RunCached(CacheSession session, PlannedRun plan, string? depfile)
    {
        var lookup = new CacheLookup(session, plan, console);
        if (Guard(lookup.TryHeaderSets) is { } hit)
            return Finish(session, plan, hit, CacheEvent.Hit, depfile);
        var waits = lookup.Reason != MissReason.NotRestored && session.Home is not null;
        using var turn = waits ? Guard(() => KeyLock.Take(session.Home!, plan.Identity.Key, KeyLock.UsualLimit)) : null;
        if (turn is { HadToWait: true } && Guard(lookup.TryHeaderSets) is { } made)
            return Finish(session, plan, made, CacheEvent.Hit, depfile);
        using var missed = new MissedRun(session, plan, lookup, console);
        if (waits && Guard(missed.TryPreprocessed) is { } found)
            return Finish(session, plan, found, CacheEvent.PreprocessedHit, depfile);
        return RunMissed(session, plan, lookup, missed, depfile);
    }

    private int RunMissed(CacheSession session, PlannedRun plan, CacheLookup lookup, MissedRun missed, string? depfile)
    {
        session.Statistics.Count(CacheEvent.Miss, lookup.Reason);
        var result = missed.Run();
        if (result.ExitCode == 0)
        {
            var files = Guard(() => missed.Store(result)) ?? [];
            if (depfile is not null && files.Count > 0)
                WriteDepfile(plan, depfile, files);
        }
        var notStored = result.ExitCode != 0 ? "castxml failed" : missed.Obstacle;
        Explain(() =>
            $"miss ({Describe(lookup.Reason, lookup.Detail)}) {plan.Identity.Key} {plan.Command.Output}{(notStored is null ? "" : $", not stored: {notStored}")}"
        );
        return End(plan.Command.Invocation.Command, result.ExitCode);
    }

    private int Finish(CacheSession session, PlannedRun plan, RestoredEntry hit, CacheEvent level, string? depfile)
    {
        session.Statistics.Count(level, bytes: hit.XmlSize, milliseconds: hit.CostMilliseconds);
        if (depfile is not null)
            WriteDepfile(
                plan,
                depfile,
                Encoding.UTF8.GetString(hit.Paths.Span).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            );
        Explain(() => $"hit {(level == CacheEvent.Hit ? "L1" : "L2")} {hit.Key} {plan.Command.Output}");
        return 0;
    }

    private int RunUncached(IReadOnlyList<string> command, string? depfile, MissReason reason, string detail)
    {
        Explain(() => $"not cached ({Describe(reason, detail)})");
        if (depfile is null)
            return End(command, RecordedProcess.RunDirectly(command));
        // Left alone, clang names an object file as the target, and Ninja refuses a depfile for another file than its output.
        string[] target = KeptOutput.OutputOf(command) is { } output ? ["-MQ", output] : [];
        return End(command, RecordedProcess.RunDirectly([.. command, "-MD", "-MF", depfile, .. target]));
    }

    private int End(IReadOnlyList<string> command, int exitCode)
    {
        if (exitCode != 0)
            Tell(Rules.CastXmlFailed(exitCode, command).ToString());
        return exitCode;
    }

    private void WriteDepfile(PlannedRun plan, string depfile, IReadOnlyList<string> files)
    {
        if (!Entries.OutputFile.TryWrite(depfile, Encoding.UTF8.GetBytes(Depfile.Format(plan.Command.Output, files))))
            Tell(Rules.UnwritableFile(depfile, "its folder does not take it.").ToString());
    }

    /// <summary>The one place where any failure is survived: a broken cache must never break a build.</summary>
    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "Whatever goes wrong inside the cache, castxml is run and the build goes on."
    )]
    private T? Guard<T>(Func<T?> step)
        where T : class
    {
        try
        {
            return step();
        }
        catch (Exception failure)
        {
            _session?.Statistics.Count(CacheEvent.Error);
            Explain(() => $"the cache failed ({failure.GetType().Name}: {failure.Message}); castxml runs without it");
            return null;
        }
    }

    private static string Describe(MissReason reason, string detail)
    {
        var text = reason switch
        {
            MissReason.NotRecorded => "not recorded",
            MissReason.HeaderChanged => "header changed",
            MissReason.DirectoriesDiffer => "directories lie in each other in another way",
            MissReason.Shadowed => "new file comes first",
            MissReason.EntryGone => "entry gone",
            MissReason.Damaged => "entry damaged",
            MissReason.NeedsPreprocessor => "needs the preprocessor",
            MissReason.NotCacheable => "not cacheable",
            MissReason.Bypassed => "bypassed",
            MissReason.NotRestored => "output cannot be written",
            _ => "cache failed",
        };
        return detail.Length == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}: {detail}");
    }

    private void Explain(Func<string> line)
    {
        if (settings.IsVerbose)
            Tell("wrapgen castxml: " + line());
    }

    private void Tell(string line) => console.Write(StandardStream.Error, Encoding.UTF8.GetBytes(line + "\n"));
}
