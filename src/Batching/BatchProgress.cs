namespace Wrapgen.Batching;

/// <summary>How far a run is.</summary>
/// <param name="Done">The number of units that are through.</param>
/// <param name="Total">The number of units.</param>
/// <param name="Run">The batch or the unit that has just ended, or the cache; empty at the beginning.</param>
public readonly record struct BatchProgress(int Done, int Total, string Run);
