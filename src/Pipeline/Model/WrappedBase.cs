namespace Wrapgen.Pipeline.Model;

/// <summary>A base class as SWIG sees it.</summary>
/// <param name="Access">Access of the inheritance.</param>
/// <param name="Name">SWIG name, or the C++ spelling of a class that is not wrapped.</param>
public readonly record struct WrappedBase(AccessSpecifier Access, string Name);
