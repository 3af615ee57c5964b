namespace Wrapgen.Pipeline.Inspection;

/// <summary>A wrapping typedef.</summary>
/// <param name="SwigName">SWIG name.</param>
/// <param name="CppType">Fully resolved C++ type without leading <c>::</c>.</param>
internal sealed record SummarizedTypedef(string SwigName, string CppType);
