namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>A parameter in Python.</summary>
/// <param name="Name">Its name, with asterisks; <c>/</c> and <c>*</c> stand for themselves.</param>
/// <param name="Annotation">Its annotation; null when there is none.</param>
/// <param name="Default">Its default value; null when there is none.</param>
internal sealed record PythonParameter(string Name, string? Annotation, string? Default);
