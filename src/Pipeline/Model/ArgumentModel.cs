namespace Wrapgen.Pipeline.Model;

/// <summary>One argument of a signature.</summary>
/// <param name="Name">Python name. Keywords have a leading underscore.</param>
/// <param name="Hint">Python type hint; null when there is none.</param>
/// <param name="Default">Python default value; null when there is none.</param>
public sealed record ArgumentModel(string Name, string? Hint, string? Default);
