using Spectre.Console;

namespace Wrapgen.Cli.Building;

/// <summary>
/// A progress bar for all the work, and a spinner for each part that is running. Only this class uses the console
/// library, so that commands without progress do not load it.
/// </summary>
internal sealed class TerminalTasks
{
    private readonly Lock _lock = new();
    private readonly ProgressContext _context;
    private readonly ProgressTask _all;
    private readonly Dictionary<string, ProgressTask> _running = new(StringComparer.Ordinal);

    private TerminalTasks(ProgressContext context, string title)
    {
        _context = context;
        _all = context.AddTask(title);
    }

    /// <summary>The size of all the work.</summary>
    public int Size
    {
        set => _all.MaxValue = value;
    }

    /// <summary>Shows the progress of some work while it runs, and removes it from the terminal afterwards.</summary>
    /// <param name="title">What the bar counts.</param>
    /// <param name="work">The work, which reports its parts.</param>
    public static T Watch<T>(string title, Func<TerminalTasks, T> work) =>
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
            .Start(context => work(new TerminalTasks(context, title)));

    /// <summary>Shows a part that has started.</summary>
    public void Start(string part)
    {
        lock (_lock)
            _running[part] = _context.AddTask(Markup.Escape(part)).IsIndeterminate();
    }

    /// <summary>Hides a part that has ended, and adds its size to the bar.</summary>
    public void End(string part, int size)
    {
        lock (_lock)
        {
            _all.Increment(size);
            if (!_running.Remove(part, out var task))
                return;
            task.IsIndeterminate(false).Value = task.MaxValue;
            task.StopTask();
        }
    }
}
