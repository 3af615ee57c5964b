namespace Wrapgen.Pipeline.Parsing;

/// <summary>An enumerator. The value is text because it may exceed 64 bits.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Value in decimal.</param>
public sealed record Enumerator(string Name, string Value);
