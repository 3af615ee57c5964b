using Wrapgen.Caching.Running;

namespace Wrapgen.Cli.Hosting;

/// <summary>
/// What a command needs from its process. Commands never use <see cref="Console"/> or signals directly, so that a test
/// can run many commands in its own process, in parallel.
/// </summary>
internal interface ICommandHost
{
    /// <summary>Standard output as text.</summary>
    TextWriter Output { get; }

    /// <summary>Standard error as text.</summary>
    TextWriter Error { get; }

    /// <summary>Output and error of the tool that the cache runs, byte for byte.</summary>
    IToolConsole ToolConsole { get; }

    /// <summary>True if both streams go to a terminal that can redraw lines.</summary>
    bool IsTerminal { get; }

    /// <summary>The value of an environment variable; null when it is not set.</summary>
    string? Variable(string name);

    /// <summary>Standard output as bytes; the caller disposes the stream.</summary>
    Stream OpenOutput();

    /// <summary>Standard input as bytes; the caller disposes the stream.</summary>
    Stream OpenInput();

    /// <summary>Runs work that observes a token, and cancels the token when the process must end.</summary>
    int RunInterruptibly(Func<CancellationToken, int> work);

    /// <summary>Reserves memory for a run that allocates about this much, after which the process ends.</summary>
    void ReserveHeap(long bytes);
}
