namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>Result of a stub run.</summary>
/// <param name="Units">
/// Number of units: Python classes in compat stubs, modules that SWIG makes in strict stubs.
/// </param>
/// <param name="Written">Number of files that were new or different.</param>
/// <param name="Unchanged">Number of files that were up to date.</param>
/// <param name="Removed">Number of deleted stubs, whose classes no longer exist.</param>
/// <param name="PrunedRows">Number of rows deleted from the store.</param>
public sealed record StubResult(int Units, int Written, int Unchanged, int Removed, int PrunedRows)
{
    /// <summary>
    /// Number of units that were rendered, because their models or their stubs had changed since the last run.
    /// </summary>
    public int Rendered { get; init; }
}
