using Wrapgen.Batching;
using Wrapgen.Batching.Results;

namespace Wrapgen.Cli.Building;

/// <summary>Shows the units of a run on a terminal.</summary>
internal sealed class TerminalUnitProgress(TerminalTasks tasks) : IBatchObserver
{
    public static BatchSummary Watch(Func<IBatchObserver, BatchSummary> work) =>
        TerminalTasks.Watch("units", tasks => work(new TerminalUnitProgress(tasks)));

    public void Read(int units) => tasks.Size = units;

    public void Started(string run) => tasks.Start(run);

    public void Ended(string run, int units, TimeSpan elapsed) => tasks.End(run, units);
}
