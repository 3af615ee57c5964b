namespace Wrapgen.Pipeline.Model;

/// <summary>An enumerator.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Value in decimal; empty when the XML states none.</param>
public readonly record struct EnumValue(string Name, string Value);
