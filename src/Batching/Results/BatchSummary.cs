using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Batching.Results;

/// <summary>What became of all units.</summary>
/// <param name="Units">The units in the order of the file.</param>
/// <param name="Differences">Units whose XML from a batch is not what castxml alone writes.</param>
public sealed record BatchSummary(IReadOnlyList<UnitResult> Units, IReadOnlyList<Diagnostic> Differences)
{
    /// <summary>0 when all went well, else the exit code of the first unit that failed.</summary>
    public int ExitCode
    {
        get
        {
            foreach (var unit in Units)
                if (unit.ExitCode != 0)
                    return unit.ExitCode;
            return Differences.Count > 0 ? 1 : 0;
        }
    }
}
