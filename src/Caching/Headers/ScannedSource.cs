namespace Wrapgen.Caching.Headers;

/// <summary>What the cache must know about the text of a source file.</summary>
/// <param name="Includes">Every other file it mentions, in active and in inactive branches.</param>
/// <param name="UsesTime">It mentions a macro that expands to the time.</param>
/// <param name="HasOpaqueProbes">It asks whether files exist in a way that only the preprocessor understands.</param>
/// <param name="ComputesWithPath">It may derive a type or a constant from the path of a file.</param>
/// <param name="FileMacros">Macros that it defines as the path of the file that uses them.</param>
internal sealed record ScannedSource(
    IReadOnlyList<IncludeDirective> Includes,
    bool UsesTime,
    bool HasOpaqueProbes,
    bool ComputesWithPath,
    IReadOnlyCollection<string> FileMacros
);
