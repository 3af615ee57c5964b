namespace Wrapgen.Pipeline.Model;

/// <summary>A member of a class as SWIG sees it. Types are spelled with SWIG names.</summary>
/// <param name="Name">Name of the member; a constructor or destructor has the SWIG name of its class.</param>
public abstract record WrappedMember(string Name);
