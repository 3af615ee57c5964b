namespace Wrapgen.Pipeline.Model;

/// <summary>A snake-case function that runs a filter.</summary>
/// <param name="SnakeName">Name of the function.</param>
/// <param name="ClassName">Python class of the filter.</param>
/// <param name="InputHint">Hint of the positional arguments; null when there is none.</param>
/// <param name="ResultHint">Hint of the result; null when there is none.</param>
/// <param name="Keywords">Keyword arguments in order.</param>
public sealed record FunctionalInterface(
    string SnakeName,
    string ClassName,
    string? InputHint,
    string? ResultHint,
    EquatableArray<KeywordArgument> Keywords
);
