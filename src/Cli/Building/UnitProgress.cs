using Wrapgen.Batching;
using Wrapgen.Batching.Results;
using Wrapgen.Cli.Hosting;

namespace Wrapgen.Cli.Building;

/// <summary>Chooses how to show the progress of a run of units.</summary>
internal static class UnitProgress
{
    /// <summary>Runs with the observer that suits the output: a live display on a terminal, lines elsewhere.</summary>
    /// <param name="host">Where progress is shown; null shows none.</param>
    /// <param name="work">The run.</param>
    public static BatchSummary Watch(ICommandHost? host, Func<IBatchObserver, BatchSummary> work)
    {
        if (host is null)
            return work(new SilentUnitProgress());
        return host.IsTerminal ? TerminalUnitProgress.Watch(work) : work(new PlainUnitProgress(host.Output));
    }

    private sealed class SilentUnitProgress : IBatchObserver
    {
        public void Read(int units) { }

        public void Started(string run) { }

        public void Ended(string run, int units, TimeSpan elapsed) { }
    }
}
