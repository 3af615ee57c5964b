namespace Wrapgen.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>A diagnosed failure: bad input, a failing disk, a warning under <c>-W</c>.</summary>
    public const int Failure = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl-C (128 + SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by a request of the system (128 + SIGTERM).</summary>
    public const int Terminated = 143;
}
