namespace Wrapgen.Pipeline.Model;

/// <summary>A method that is never wrapped.</summary>
/// <param name="ClassPrefix">Start of the SWIG name of the class.</param>
/// <param name="Method">Name of the method.</param>
public sealed record DeniedMethod(string ClassPrefix, string Method);
