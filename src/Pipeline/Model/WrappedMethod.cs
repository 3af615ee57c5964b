namespace Wrapgen.Pipeline.Model;

/// <summary>A method or operator.</summary>
/// <param name="Name">Name.</param>
/// <param name="Result">Result type.</param>
/// <param name="Parameters">Parameters in order.</param>
/// <param name="Qualifiers">Qualifiers of the declaration.</param>
public sealed record WrappedMethod(
    string Name,
    string Result,
    EquatableArray<WrappedParameter> Parameters,
    MethodQualifiers Qualifiers = MethodQualifiers.None
) : WrappedMember(Name);
