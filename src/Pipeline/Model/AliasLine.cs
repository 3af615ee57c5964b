namespace Wrapgen.Pipeline.Model;

/// <summary>A wrapping typedef: one line of the <c>.idx</c> file of a submodule.</summary>
/// <param name="CppType">Fully resolved C++ type without leading <c>::</c>.</param>
/// <param name="SwigName">SWIG name.</param>
public readonly record struct AliasLine(string CppType, string SwigName);
