namespace Wrapgen.Pipeline.Model;

/// <summary>A keyword argument of a functional interface.</summary>
/// <param name="Name">Snake-case name.</param>
/// <param name="Hint">Hint; null when there is none.</param>
public readonly record struct KeywordArgument(string Name, string? Hint);
