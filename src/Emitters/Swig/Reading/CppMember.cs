namespace Wrapgen.Emitters.Swig.Reading;

/// <summary>A member in C++.</summary>
/// <param name="Name">C++ name.</param>
/// <param name="Result">C++ type of the result.</param>
/// <param name="Parameters">Parameters in order.</param>
/// <param name="IsStatic">True for a static method.</param>
internal sealed record CppMember(string Name, string Result, IReadOnlyList<CppParameter> Parameters, bool IsStatic)
    : SwigMember(Name);
