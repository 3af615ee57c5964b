using Wrapgen.Caching.Headers;

namespace Wrapgen.Batching.Graphs;

/// <summary>What the text of a header says about batches.</summary>
/// <param name="Includes">The files that it includes.</param>
/// <param name="Probes">The files that it asks for with <c>__has_include</c>.</param>
/// <param name="PositionMacro">A macro in it whose value depends on what was read before; null for none.</param>
/// <param name="StartNames">The start namespaces that it mentions.</param>
/// <param name="Words">Its macros and names.</param>
internal sealed record HeaderText(
    IReadOnlyList<IncludeDirective> Includes,
    IReadOnlyList<IncludeDirective> Probes,
    string? PositionMacro,
    IReadOnlyList<string> StartNames,
    HeaderWords Words
);
