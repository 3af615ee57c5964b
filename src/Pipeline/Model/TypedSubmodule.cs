namespace Wrapgen.Pipeline.Model;

/// <summary>
/// One submodule with exact types: what stubs of the style strict need to know about the Python module that SWIG makes
/// from it. Value equality decides whether output is stale.
/// </summary>
public sealed record TypedSubmodule
{
    /// <summary>Name of the submodule.</summary>
    public required string Submodule { get; init; }

    /// <summary>
    /// Concrete classes in the order of their wrapping typedefs, without smart pointers, which Python never sees.
    /// </summary>
    public EquatableArray<WrapperClass> Classes { get; init; }

    /// <summary>Wrapping typedefs to enumerations.</summary>
    public EquatableArray<WrapperEnum> Enums { get; init; }

    /// <summary>Functional interfaces.</summary>
    public EquatableArray<WrapperFunction> Functions { get; init; }

    /// <summary>Public methods that Python does not get.</summary>
    public EquatableArray<DroppedMethod> Dropped { get; init; }
}
