using Wrapgen.Caching.Lookup;
using Wrapgen.Caching.Plans;

namespace Wrapgen.Caching;

/// <summary>One command of a batch after its lookup.</summary>
/// <param name="Plan">The command and its keys; null when it cannot be cached.</param>
/// <param name="Verdict">The entry that was restored, or why there is none.</param>
internal sealed record BatchUnit(RunPlan? Plan, Verdict Verdict);
