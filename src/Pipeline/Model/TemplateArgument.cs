namespace Wrapgen.Pipeline.Model;

/// <summary>A template argument.</summary>
/// <param name="CppText">C++ spelling.</param>
/// <param name="Class">
/// The wrapped class; null for other arguments, and for arguments that only the wrapping header spells out.
/// </param>
public readonly record struct TemplateArgument(string CppText, ClassReference? Class);
