namespace Wrapgen.Pipeline.Modelling;

/// <summary>A computed hint; its text is null for a type without one.</summary>
internal readonly record struct Hint(string? Text);
