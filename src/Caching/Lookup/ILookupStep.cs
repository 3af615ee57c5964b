using Wrapgen.Caching.Verdicts;

namespace Wrapgen.Caching.Lookup;

/// <summary>
/// One step of a lookup. Steps run in order until one hits; each learns from the verdict of the one before it.
/// </summary>
internal interface ILookupStep
{
    /// <summary>Takes the step.</summary>
    /// <param name="known">Why the steps before this one missed.</param>
    /// <returns>A hit, or the miss that is worth reporting: the known one, or a better one.</returns>
    Verdict Take(Miss known);
}
