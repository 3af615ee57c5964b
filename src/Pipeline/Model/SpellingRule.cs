namespace Wrapgen.Pipeline.Model;

/// <summary>A C++ spelling and its replacement.</summary>
/// <param name="From">C++ text. White space inside angle brackets does not matter.</param>
/// <param name="To">Replacement.</param>
public sealed record SpellingRule(string From, string To);
