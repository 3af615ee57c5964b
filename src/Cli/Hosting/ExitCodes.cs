namespace Wrapgen.Cli.Hosting;

/// <summary>Exit codes of the process.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>A failure with a diagnostic: bad input, a failing disk, a warning with <c>-W</c>.</summary>
    public const int Failure = 1;

    /// <summary>The command line is invalid.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl-C (128 + SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>Terminated by the system (128 + SIGTERM).</summary>
    public const int Terminated = 143;
}
