namespace Wrapgen.Pipeline.Model;

/// <summary>A method, operator or constructor of a concrete class.</summary>
/// <param name="Name">C++ name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Result">Result type.</param>
/// <param name="Parameters">Parameters in order.</param>
/// <param name="Documentation">Place of the declaration and of its comment.</param>
public sealed record WrapperMethod(
    string Name,
    WrapperMethodKind Kind,
    TypeModel Result,
    EquatableArray<WrapperParameter> Parameters,
    DocumentationPlace? Documentation
);
