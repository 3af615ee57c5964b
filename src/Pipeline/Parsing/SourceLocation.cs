namespace Wrapgen.Pipeline.Parsing;

/// <summary>A line of a source file.</summary>
/// <param name="File">Path as castxml saw it.</param>
/// <param name="Line">One-based line.</param>
public sealed record SourceLocation(string File, int Line);
