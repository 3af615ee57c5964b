namespace Wrapgen.Pipeline.Model;

/// <summary>A destructor.</summary>
/// <param name="Name">SWIG name of the class.</param>
public sealed record WrappedDestructor(string Name) : WrappedMember(Name);
