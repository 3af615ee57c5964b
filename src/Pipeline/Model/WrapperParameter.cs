namespace Wrapgen.Pipeline.Model;

/// <summary>A parameter.</summary>
/// <param name="Name">C++ name.</param>
/// <param name="Type">Type.</param>
/// <param name="Default">Default value in C++; null when there is none.</param>
public readonly record struct WrapperParameter(string Name, TypeModel Type, string? Default);
