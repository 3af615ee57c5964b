using System.Text;
using Wrapgen.Caching.Entries;

namespace Wrapgen.Batching.Running;

/// <summary>How a run of castxml ended.</summary>
/// <param name="ExitCode">Its exit code; 128 and the number for a signal, as in a shell.</param>
/// <param name="Log">What it printed.</param>
/// <param name="Elapsed">What it took.</param>
/// <param name="NotStarted">Why it could not be started; null when it was.</param>
internal sealed record ToolOutcome(int ExitCode, IReadOnlyList<LogChunk> Log, TimeSpan Elapsed, string? NotStarted)
{
    private const int FirstSignal = 128;

    /// <summary>True when it crashed or was killed, as a process is that takes too much memory.</summary>
    public bool WasKilled => ExitCode >= FirstSignal || ExitCode < 0;

    /// <summary>What it printed, as text.</summary>
    public string Text => Encoding.UTF8.GetString([.. Log.SelectMany(chunk => chunk.Bytes.ToArray())]);
}
