namespace Wrapgen.Pipeline.Model;

/// <summary>Hint for the C++ types that start with a text.</summary>
/// <param name="Start">Start of the C++ type. For a template it ends with <c>&lt;</c>.</param>
/// <param name="Kind">How the hint is made.</param>
/// <param name="Hint">
/// The hint. For a sequence: the start of an argument that makes it <c>Sequence[Sequence[int]]</c>, or empty.
/// </param>
/// <param name="Argument">Zero-based template argument that a sequence is made of.</param>
public sealed record HintRule(string Start, HintKind Kind, string Hint = "", int Argument = 0);
