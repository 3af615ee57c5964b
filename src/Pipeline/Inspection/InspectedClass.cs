using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Inspection;

/// <summary>What a build tree knows of one Python class.</summary>
/// <param name="Name">Its name, such as <c>Image</c>.</param>
/// <param name="Aliases">C++ types that it stands for, by SWIG name.</param>
/// <param name="Models">Its class models, by key.</param>
/// <param name="Bases">Python classes that it derives from.</param>
/// <param name="Derived">Python classes that derive from it directly.</param>
public sealed record InspectedClass(
    string Name,
    IReadOnlyList<InspectedAlias> Aliases,
    IReadOnlyList<InspectedModel> Models,
    IReadOnlyList<string> Bases,
    IReadOnlyList<string> Derived
);

/// <summary>A wrapped C++ type.</summary>
/// <param name="CppType">The type, without leading <c>::</c>.</param>
/// <param name="SwigName">What SWIG calls it.</param>
/// <param name="Submodule">Submodule whose alias file has it.</param>
/// <param name="Module">Module that wraps the submodule.</param>
/// <param name="IsMatch">True when the question was about this very type.</param>
/// <param name="Declared">Where the class is declared; null when no CastXML file of it was given.</param>
public sealed record InspectedAlias(
    string CppType,
    string SwigName,
    string Submodule,
    string Module,
    bool IsMatch,
    SourceLocation? Declared
);

/// <summary>A class model and where it comes from.</summary>
/// <param name="Module">Module that stored it.</param>
/// <param name="Model">The model.</param>
public sealed record InspectedModel(string Module, ClassModel Model);
