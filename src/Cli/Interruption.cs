using System.Runtime.InteropServices;

namespace Wrapgen.Cli;

/// <summary>Ctrl-C and the build system's request to end: the work stops where nothing is half done.</summary>
internal static class Interruption
{
    /// <summary>Work that does not come to such a place (it waits for a lock, say) is ended after this time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Does work that heeds a token; interrupted work exits with 128 and the signal's number, as shells expect.</summary>
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
            // Whoever asks twice does not want to wait.
            if (source.IsCancellationRequested)
                return;
            context.Cancel = true;
            if (context.Signal == PosixSignal.SIGTERM)
                exitCode = ExitCodes.Terminated;
            deadline.Change(Patience, Timeout.InfiniteTimeSpan);
            source.Cancel();
            Console.Error.WriteLine(
                "wrapgen: interrupted. What was there before is untouched; the same command starts over."
            );
        }
    }
}
