namespace Wrapgen.Pipeline.Model;

/// <summary>A wrapped class by name.</summary>
/// <param name="SwigName">SWIG name.</param>
/// <param name="Submodule">Submodule that wraps it.</param>
public readonly record struct ClassReference(string SwigName, string Submodule);
