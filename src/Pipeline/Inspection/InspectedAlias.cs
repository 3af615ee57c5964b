using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Inspection;

/// <summary>A wrapped C++ type.</summary>
/// <param name="CppType">C++ type without leading <c>::</c>.</param>
/// <param name="SwigName">SWIG name.</param>
/// <param name="Submodule">Submodule whose alias file lists the type.</param>
/// <param name="Module">Module that wraps the submodule.</param>
/// <param name="IsMatch">True when the query asked for exactly this type.</param>
/// <param name="Declared">Place of the declaration; null when no source has the CastXML file.</param>
public sealed record InspectedAlias(
    string CppType,
    string SwigName,
    string Submodule,
    string Module,
    bool IsMatch,
    SourceLocation? Declared
);
