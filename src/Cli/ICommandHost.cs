using Wrapgen.Caching.Running;

namespace Wrapgen.Cli;

/// <summary>
/// What a command gets from the process around it. Commands never touch <see cref="Console"/> or the signals of the process themselves, so that
/// a test runs a command inside its own process and many of them at once.
/// </summary>
internal interface ICommandHost
{
    /// <summary>Standard output as text.</summary>
    TextWriter Output { get; }

    /// <summary>Standard error as text.</summary>
    TextWriter Error { get; }

    /// <summary>Output and error of the tool that the cache runs, byte for byte.</summary>
    IToolConsole ToolConsole { get; }

    /// <summary>True when a person watches both streams on a terminal that can redraw lines.</summary>
    bool IsTerminal { get; }

    /// <summary>Standard output as bytes; the caller disposes the stream.</summary>
    Stream OpenOutput();

    /// <summary>Standard input as bytes; the caller disposes the stream.</summary>
    Stream OpenInput();

    /// <summary>Runs work that heeds a token, and cancels the token when the process is asked to end.</summary>
    int RunInterruptibly(Func<CancellationToken, int> work);

    /// <summary>Takes memory from the system for a run that allocates about this much and then ends the process.</summary>
    void ReserveHeap(long bytes);
}
