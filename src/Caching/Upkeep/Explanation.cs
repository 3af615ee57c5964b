namespace Wrapgen.Caching.Upkeep;

/// <summary>Why a command hits or misses.</summary>
/// <param name="Summary">The verdict, and what it is compared with.</param>
/// <param name="KeyParts">What the key is made of, in order.</param>
/// <param name="Directories">Where includes are searched, in order.</param>
/// <param name="Differences">What differs from the nearest recorded run: one line each.</param>
internal sealed record Explanation(
    string Summary,
    IReadOnlyList<string> KeyParts,
    IReadOnlyList<string> Directories,
    IReadOnlyList<string> Differences
)
{
    /// <summary>What each remote cache answered: one line each.</summary>
    public IReadOnlyList<string> Remotes { get; init; } = [];
}
