namespace Wrapgen.Pipeline.Model;

/// <summary>A parameter of a method or constructor.</summary>
/// <param name="Type">Type.</param>
/// <param name="Name">Name; empty for an ellipsis.</param>
/// <param name="Default">Default value in C++; null when there is none.</param>
public readonly record struct WrappedParameter(string Type, string Name, string? Default = null);
