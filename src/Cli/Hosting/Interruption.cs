using System.Runtime.InteropServices;

namespace Wrapgen.Cli.Hosting;

/// <summary>Handles Ctrl-C and SIGTERM: work stops at a point where no output is half written.</summary>
internal static class Interruption
{
    /// <summary>
    /// The process exits after this time if the work reaches no such point, for example because it waits for a lock.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Runs work that observes a token. Interrupted work exits with 128 plus the signal number, as shells expect.
    /// </summary>
    public static int Run(Func<CancellationToken, int> work)
    {
        using var source = new CancellationTokenSource();
        using var deadline = new Timer(_ => Environment.Exit(ExitCodes.Interrupted));
        var exitCode = ExitCodes.Interrupted;
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return work(source.Token);
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested)
        {
            return exitCode;
        }

        void Stop(PosixSignalContext context)
        {
            // A second signal ends the process at once.
            if (source.IsCancellationRequested)
                return;
            context.Cancel = true;
            if (context.Signal == PosixSignal.SIGTERM)
                exitCode = ExitCodes.Terminated;
            deadline.Change(Patience, Timeout.InfiniteTimeSpan);
            source.Cancel();
            Console.Error.WriteLine(
                "wrapgen: interrupted. Earlier outputs are untouched; run the command again to start over."
            );
        }
    }
}
