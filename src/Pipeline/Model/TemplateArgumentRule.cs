namespace Wrapgen.Pipeline.Model;

/// <summary>The Python type of a template argument that is not a wrapped class.</summary>
/// <param name="CppText">C++ spelling.</param>
/// <param name="PythonType">Python type; <c>module:name</c> is a name from a module of the package.</param>
public sealed record TemplateArgumentRule(string CppText, string PythonType);
