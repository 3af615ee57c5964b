namespace Wrapgen.Pipeline.Model;

/// <summary>A constructor. A module declares each distinct constructor once.</summary>
/// <param name="Name">SWIG name of the class.</param>
/// <param name="Parameters">Parameters in order.</param>
public sealed record WrappedConstructor(string Name, EquatableArray<WrappedParameter> Parameters) : WrappedMember(Name);
