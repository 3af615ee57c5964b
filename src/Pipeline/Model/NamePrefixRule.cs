namespace Wrapgen.Pipeline.Model;

/// <summary>A start of a name that decides its class.</summary>
/// <param name="Prefix">Start of the SWIG name without the prefix of the library.</param>
/// <param name="ClassName">Python class.</param>
/// <param name="IsTyped">True for a template.</param>
/// <param name="Except">A longer start that the rule does not apply to; null: none.</param>
public sealed record NamePrefixRule(string Prefix, string ClassName, bool IsTyped, string? Except = null);
