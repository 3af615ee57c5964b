namespace Wrapgen.Pipeline.Model;

/// <summary>A C++ type as structure, from which Python types are derived without parsing text.</summary>
/// <param name="Shape">Core of the type.</param>
/// <param name="Passing">How it is passed.</param>
/// <param name="Name">
/// SWIG name of a class, <c>class.enumeration</c> of an enumeration, otherwise the C++ spelling.
/// </param>
/// <param name="Submodule">Submodule that wraps the class or enumeration; empty for other types.</param>
/// <param name="Item">Item type of a vector; null for other types.</param>
public sealed record TypeModel(
    TypeShape Shape,
    TypePassing Passing,
    string Name,
    string Submodule = "",
    TypeModel? Item = null
);
