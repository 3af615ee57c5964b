namespace Wrapgen.Pipeline.Inspection;

/// <summary>What a build tree contains about one Python class.</summary>
/// <param name="Name">Name, such as <c>Image</c>.</param>
/// <param name="Aliases">C++ types that it represents, by SWIG name.</param>
/// <param name="Models">Class models by key.</param>
/// <param name="Bases">Base classes in Python.</param>
/// <param name="Derived">Directly derived classes in Python.</param>
public sealed record InspectedClass(
    string Name,
    IReadOnlyList<InspectedAlias> Aliases,
    IReadOnlyList<InspectedModel> Models,
    IReadOnlyList<string> Bases,
    IReadOnlyList<string> Derived
);
