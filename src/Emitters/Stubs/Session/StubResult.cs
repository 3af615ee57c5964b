namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>What a stub run did.</summary>
/// <param name="Classes">Number of Python classes.</param>
/// <param name="Written">Files that were new or different.</param>
/// <param name="Unchanged">Files that were up to date and left alone.</param>
/// <param name="Removed">Stubs of classes that no longer exist, deleted.</param>
/// <param name="PrunedRows">Rows deleted from the store.</param>
public sealed record StubResult(int Classes, int Written, int Unchanged, int Removed, int PrunedRows)
{
    /// <summary>Classes whose stubs were made, because their models or their stubs had changed since the last run.</summary>
    public int Rendered { get; init; }
}
