using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Wrapgen.Caching.Backends;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Lookup;
using Wrapgen.Caching.Plans;
using Wrapgen.Caching.Recording;
using Wrapgen.Caching.Restoring;
using Wrapgen.Caching.Running;
using Wrapgen.Caching.Sessions;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Statistics;
using Wrapgen.Caching.Tools;
using Wrapgen.Caching.Verdicts;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Files;

namespace Wrapgen.Caching;

/// <summary>
/// Runs a tool, or restores what an earlier run of it produced. Exit code, output and files are those of the tool;
/// if anything fails in the cache, the tool runs and the build continues.
/// </summary>
public sealed class CachedRun
{
    /// <summary>The exit code that shells return when a program cannot be started.</summary>
    private const int CannotStart = 127;

    private readonly CacheSettings _settings;
    private readonly Func<CacheSession> _open;
    private readonly RunReport _report;
    private readonly ICachedTool _tool;
    private readonly IToolConsole _console;

    /// <summary>Sets the cache up.</summary>
    /// <param name="tool">The tool: <c>castxml</c>.</param>
    /// <param name="settings">The settings of the cache.</param>
    /// <param name="console">Receives what the tool prints.</param>
    /// <exception cref="ArgumentException">There is no such tool.</exception>
    public CachedRun(string tool, CacheSettings settings, IToolConsole console)
        : this(
            ToolTable.Find(tool) ?? throw new ArgumentException($"The cache knows no tool '{tool}'.", nameof(tool)),
            settings,
            console,
            () => new CacheSession(settings)
        ) { }

    internal CachedRun(
        ICachedTool tool,
        CacheSettings settings,
        IToolConsole console,
        IReadOnlyList<ICacheBackend> backends
    )
        : this(tool, settings, console, () => new CacheSession(settings, backends)) { }

    private CachedRun(ICachedTool tool, CacheSettings settings, IToolConsole console, Func<CacheSession> open)
    {
        (_tool, _settings, _console, _open) = (tool, settings, console, open);
        _report = new RunReport(tool, settings, console);
    }

    /// <summary>Runs one command.</summary>
    /// <param name="command">The tool and its arguments.</param>
    /// <param name="options">What else the build wants.</param>
    /// <returns>The exit code for the build.</returns>
    public int Run(IReadOnlyList<string> command, RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(options);
        command = _tool.TakeDepfile(command, out var depfile);
        options = options with { Depfile = options.Depfile ?? depfile };
        var kept = options.KeepsUnchanged ? SetAside(command) : [];
        void Settle()
        {
            kept.ForEach(output => output.RestoreIfSame());
            kept.Clear();
        }
        var exitCode = RunOrRestore(command, options, Settle);
        Settle();
        return exitCode;
    }

    /// <param name="command">The tool and its arguments.</param>
    /// <param name="options">What else the build wants.</param>
    /// <param name="settle">Puts the outputs in place, before anything is sent to remote caches.</param>
    private int RunOrRestore(IReadOnlyList<string> command, RunOptions options, Action settle)
    {
        var depfile = options.Depfile;
        try
        {
            if (_settings.IsBypassed)
                return RunUncached(command, depfile, new Miss(MissReason.Bypassed, ""));
            using var session = Guard(null, _open);
            var obstacle = "";
            var plan = session is null
                ? null
                : Guard(session, () => new Planner(session, _tool).TryPlan(command, out obstacle));
            if (plan is not null)
            {
                var exitCode = RunCached(session!, plan, options);
                settle();
                Guard<object>(
                    session,
                    () =>
                    {
                        session!.Uploads.Finish();
                        return null;
                    }
                );
                return exitCode;
            }
            session?.Statistics.Count(CacheEvent.Miss, MissReason.NotCacheable);
            return RunUncached(command, depfile, new Miss(MissReason.NotCacheable, obstacle));
        }
        catch (Win32Exception failure)
        {
            // The message of the exception itself repeats the program and adds the working directory.
            var reason = new Win32Exception(failure.NativeErrorCode).Message + ".";
            _report.Tell(Rules.ToolNotStarted(_tool.Name, command[0], reason).ToString());
            return CannotStart;
        }
    }

    /// <summary>The lookup, step by step; what all steps miss runs.</summary>
    private int RunCached(CacheSession session, RunPlan plan, RunOptions options)
    {
        if (options.Verifies)
            return RunMissed(session, plan, new Miss(MissReason.Bypassed, "verification"), options);
        var restorer = new EntryRestorer(session.Store, _tool, plan.Command, _console);
        HeaderSetStep Look() => new(session, plan, restorer, session.TakeSnapshot());
        using var turn = new TurnStep(session, plan, Look);
        ILookupStep[] steps =
        [
            Look(),
            turn,
            new RemoteStep(session, plan, _console),
            new PreprocessorStep(session, plan, restorer),
        ];
        var miss = new Miss(MissReason.NotRecorded, "");
        foreach (var step in steps)
        {
            if (miss.IsFinal)
                break;
            var known = miss;
            if (Guard<Verdict?>(session, () => step.Take(known)) is not { } verdict)
                continue;
            if (verdict.Entry is { } entry)
                return Finish(session, plan, entry, verdict.Level, options.Depfile);
            miss = verdict.Miss;
        }
        return RunMissed(session, plan, miss, options);
    }

    private int Finish(CacheSession session, RunPlan plan, RestoredEntry entry, CacheEvent level, string? depfile)
    {
        session.Statistics.Count(level, bytes: entry.OutputBytes, milliseconds: entry.CostMilliseconds);
        if (depfile is not null)
            WriteDepfile(
                plan,
                depfile,
                Encoding.UTF8.GetString(entry.Paths.Span).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            );
        _report.Hit(level, entry.Key, plan.Command.MainOutput);
        return 0;
    }

    private int RunMissed(CacheSession session, RunPlan plan, Miss miss, RunOptions options)
    {
        session.Statistics.Count(CacheEvent.Miss, miss.Reason);
        using var scratch = DepfileScratch.TryCreate(session.Home);
        var command = plan.Command.Invocation.Command;
        var products =
            options.RunsWhole || scratch is null
                ? null
                : Guard(session, () => new ReducedRunner(plan, _console).TryRun(scratch));
        var reduced = options.Verifies && products is not null ? OutputsOf(plan.Command) : null;
        var exitCode = 0;
        string? obstacle = null;
        if (products is null || reduced is not null)
            (exitCode, products) = RunWhole(session, plan, scratch);
        if (exitCode != 0 || products is null)
            obstacle = $"{_tool.Name} failed";
        else
        {
            obstacle = Guard(session, () => new EntryRecorder(session, plan).TryStore(products) ?? "");
            if (options.Depfile is not null && products.Inputs.Count > 0)
                WriteDepfile(plan, options.Depfile, products.Inputs);
        }
        _report.Missed(miss, plan.Identity.Key, plan.Command.MainOutput, obstacle);
        return options.Verifies && exitCode == 0 ? Compare(plan.Command, reduced) : End(command, exitCode);
    }

    private (int ExitCode, RunProducts? Products) RunWhole(CacheSession session, RunPlan plan, DepfileScratch? scratch)
    {
        var command = plan.Command.Invocation.Command;
        var started = NativeFiles.Now();
        var result = new RecordedProcess(_console).Run(
            scratch is null ? command : _tool.AddArguments(command, _tool.DepfileArguments(scratch.Path, target: null))
        );
        if (result.ExitCode != 0)
            return (result.ExitCode, null);
        var files = scratch is null ? [] : Guard(session, () => InputList.AfterRun(plan, scratch)) ?? [];
        return (0, new RunProducts(files, started, result.Log, result.Elapsed));
    }

    /// <summary>Reports whether a reduced run has written the same as the whole run after it.</summary>
    private int Compare(ToolCommand command, IReadOnlyList<byte[]?>? reduced)
    {
        if (reduced is null)
        {
            _report.Tell($"wrapgen {_tool.Name}: nothing to verify: the inputs of this command cannot be reduced");
            return 0;
        }
        var whole = OutputsOf(command);
        for (var i = 0; i < whole.Count; i++)
        {
            if (whole[i].AsSpan().SequenceEqual(reduced[i]))
                continue;
            _report.Tell(Rules.ReducedRunDiffers(_tool.Name, command.Outputs[i].Path).ToString());
            return 1;
        }
        _report.Tell(
            $"wrapgen {_tool.Name}: verified: {command.MainOutput} and its companions are the same with reduced inputs"
        );
        return 0;
    }

    private static IReadOnlyList<byte[]?> OutputsOf(ToolCommand command) =>
        [.. command.Outputs.Select(output => File.Exists(output.Path) ? File.ReadAllBytes(output.Path) : null)];

    private int RunUncached(IReadOnlyList<string> command, string? depfile, Miss miss)
    {
        _report.Uncached(miss);
        if (depfile is null)
            return End(command, RecordedProcess.RunDirectly(command));
        var target = ReadCommand(command)?.MainOutput;
        var arguments = _tool.DepfileArguments(depfile, target is { Length: > 0 } ? target : null);
        return End(command, RecordedProcess.RunDirectly(_tool.AddArguments(command, arguments)));
    }

    private int End(IReadOnlyList<string> command, int exitCode)
    {
        if (exitCode != 0)
            _report.Tell(Rules.ToolFailed(_tool.Name, exitCode, command).ToString());
        return exitCode;
    }

    private void WriteDepfile(RunPlan plan, string depfile, IReadOnlyList<string> files)
    {
        var text = Depfile.Format(plan.Command.MainOutput, files);
        if (!OutputFile.TryWrite(depfile, Encoding.UTF8.GetBytes(text)))
            _report.Tell(Rules.UnwritableFile(depfile, "its folder does not take it.").ToString());
    }

    private List<KeptOutput> SetAside(IReadOnlyList<string> command) =>
        [
            .. (ReadCommand(command)?.Outputs ?? [])
                .Select(output => KeptOutput.SetAside(output.Path))
                .OfType<KeptOutput>(),
        ];

    private ToolCommand? ReadCommand(IReadOnlyList<string> command) =>
        Invocation.Parse(command) is { } invocation ? _tool.Read(invocation) : null;

    /// <summary>The one place where any failure is survived: a broken cache must never break a build.</summary>
    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "If anything fails in the cache, the tool runs and the build continues."
    )]
    private T? Guard<T>(CacheSession? session, Func<T?> step)
    {
        try
        {
            return step();
        }
        catch (Exception failure)
        {
            session?.Statistics.Count(CacheEvent.Error);
            _report.Failed(failure);
            return default;
        }
    }
}
