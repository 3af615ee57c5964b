namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>A parameter in C++.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Default">Its default value; null when there is none.</param>
internal sealed record CppParameter(string Type, string Name, string? Default);
