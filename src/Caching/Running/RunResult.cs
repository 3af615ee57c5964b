using Wrapgen.Caching.Entries;

namespace Wrapgen.Caching.Running;

/// <summary>How a run of a tool ended.</summary>
/// <param name="ExitCode">Its exit code; 128 and the number for a signal, as in a shell.</param>
/// <param name="Log">What it printed; null when that is more than anyone would keep.</param>
/// <param name="Elapsed">What it took.</param>
internal sealed record RunResult(int ExitCode, IReadOnlyList<LogChunk>? Log, TimeSpan Elapsed);
