namespace Wrapgen.Pipeline.Parsing;

/// <summary>A range of the bytes of a document.</summary>
internal readonly record struct Slice(int Start, int Length);
