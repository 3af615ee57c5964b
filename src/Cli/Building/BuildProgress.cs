using Wrapgen.Pipeline.Building;

namespace Wrapgen.Cli.Building;

/// <summary>Chooses how a person sees the progress of a build.</summary>
internal static class BuildProgress
{
    /// <summary>Does the build's work under the eyes of an observer.</summary>
    public static T Watch<T>(bool isQuiet, int modules, Func<IBuildObserver, T> work)
    {
        if (isQuiet)
            return work(new SilentProgress());
        return IsTerminal ? TerminalProgress.Watch(modules, work) : work(new PlainProgress(Console.Out, modules));
    }

    private static bool IsTerminal =>
        !Console.IsOutputRedirected
        && !Console.IsErrorRedirected
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    private sealed class SilentProgress : IBuildObserver
    {
        public void Started(string module) { }

        public void Ended(ModuleOutcome outcome) { }
    }
}
