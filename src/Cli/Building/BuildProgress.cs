using Wrapgen.Cli.Hosting;
using Wrapgen.Pipeline.Building;

namespace Wrapgen.Cli.Building;

/// <summary>Chooses how to show the progress of a build.</summary>
internal static class BuildProgress
{
    /// <summary>
    /// Runs the build with the observer that suits the output: a live display on a terminal, lines elsewhere.
    /// </summary>
    /// <param name="host">Where progress is shown; null shows none.</param>
    /// <param name="modules">Number of modules.</param>
    /// <param name="work">The build.</param>
    public static T Watch<T>(ICommandHost? host, int modules, Func<IBuildObserver, T> work)
    {
        if (host is null)
            return work(new SilentProgress());
        return host.IsTerminal ? TerminalProgress.Watch(modules, work) : work(new PlainProgress(host.Output, modules));
    }

    private sealed class SilentProgress : IBuildObserver
    {
        public void Started(string module) { }

        public void Ended(ModuleOutcome outcome) { }
    }
}
