using Spectre.Console;
using Wrapgen.Batching;
using Wrapgen.Batching.Results;

namespace Wrapgen.Cli.Building;

/// <summary>Shows live progress on a terminal. Only classes like this use the console library, so that other commands do not load it.</summary>
internal sealed class TerminalUnitProgress : IBatchObserver
{
    private readonly Lock _lock = new();
    private readonly ProgressContext _context;
    private readonly ProgressTask _all;
    private readonly Dictionary<string, ProgressTask> _running = new(StringComparer.Ordinal);

    private TerminalUnitProgress(ProgressContext context)
    {
        _context = context;
        _all = context.AddTask("units");
    }

    public static BatchSummary Watch(Func<IBatchObserver, BatchSummary> work) =>
        AnsiConsole
            .Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(
                new SpinnerColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new ElapsedTimeColumn()
            )
            .Start(context => work(new TerminalUnitProgress(context)));

    public void Read(int units) => _all.MaxValue = units;

    public void Started(string run)
    {
        lock (_lock)
            _running[run] = _context.AddTask(Markup.Escape(run)).IsIndeterminate();
    }

    public void Ended(string run, int units, TimeSpan elapsed)
    {
        lock (_lock)
        {
            _all.Increment(units);
            if (!_running.Remove(run, out var task))
                return;
            task.IsIndeterminate(false).Value = task.MaxValue;
            task.StopTask();
        }
    }
}
