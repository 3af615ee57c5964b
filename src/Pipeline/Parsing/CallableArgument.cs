namespace Wrapgen.Pipeline.Parsing;

/// <summary>An argument of a callable.</summary>
/// <param name="Name">Name, or <c>argN</c> when the source gives none; empty for an ellipsis.</param>
/// <param name="Type">Type before array decay.</param>
/// <param name="Default">Default value as castxml writes it; null when there is none.</param>
public sealed record CallableArgument(string Name, TypeNode Type, string? Default);
