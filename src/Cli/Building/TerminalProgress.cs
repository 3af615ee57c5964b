using Spectre.Console;
using Wrapgen.Pipeline.Building;

namespace Wrapgen.Cli.Building;

/// <summary>
/// Shows live progress on a terminal. Only this class uses the console library, so that other commands do not load it.
/// </summary>
internal sealed class TerminalProgress : IBuildObserver
{
    private readonly ProgressContext _context;
    private readonly ProgressTask _all;
    private readonly Dictionary<string, ProgressTask> _running = new(StringComparer.Ordinal);

    private TerminalProgress(ProgressContext context, int modules)
    {
        _context = context;
        _all = context.AddTask("modules", maxValue: modules);
    }

    public static T Watch<T>(int modules, Func<IBuildObserver, T> work) =>
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
            .Start(context => work(new TerminalProgress(context, modules)));

    public void Started(string module) => _running[module] = _context.AddTask(Markup.Escape(module)).IsIndeterminate();

    public void Ended(ModuleOutcome outcome)
    {
        _all.Increment(1);
        if (!_running.Remove(outcome.Module, out var task))
            return;
        task.IsIndeterminate(false).Value = task.MaxValue;
        task.StopTask();
    }
}
