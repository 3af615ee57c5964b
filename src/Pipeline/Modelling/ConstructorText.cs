namespace Wrapgen.Pipeline.Modelling;

/// <summary>A constructor of a submodule, by a hash of its declaration, and whether it is left out.</summary>
internal readonly record struct ConstructorText(UInt128 Hash, bool IsRepeated);
