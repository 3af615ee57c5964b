using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Queries;

/// <summary>A declaration that a query asks for.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Members">Its members that the query asks for; empty if it asks for none.</param>
internal sealed record QueryMatch(Declaration Declaration, IReadOnlyList<Declaration> Members);
