namespace Wrapgen.Batching.Running;

/// <summary>How a run of a batch went.</summary>
/// <param name="IsDone">True when nothing is left to do for its units.</param>
/// <param name="WasKilled">True when it crashed or was killed.</param>
/// <param name="Suspects">The units that may have made it fail; none when nothing is known.</param>
internal sealed record BatchAttempt<T>(bool IsDone, bool WasKilled, IReadOnlyList<T> Suspects)
{
    public static BatchAttempt<T> Done { get; } = new(true, false, []);
}
