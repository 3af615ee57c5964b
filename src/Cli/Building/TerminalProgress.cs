using Wrapgen.Pipeline.Building;

namespace Wrapgen.Cli.Building;

/// <summary>Shows the modules of a build on a terminal.</summary>
internal sealed class TerminalProgress(TerminalTasks tasks) : IBuildObserver
{
    public static T Watch<T>(int modules, Func<IBuildObserver, T> work) =>
        TerminalTasks.Watch(
            "modules",
            tasks =>
            {
                tasks.Size = modules;
                return work(new TerminalProgress(tasks));
            }
        );

    public void Started(string module) => tasks.Start(module);

    public void Ended(ModuleOutcome outcome) => tasks.End(outcome.Module, 1);
}
