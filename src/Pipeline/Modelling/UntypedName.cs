namespace Wrapgen.Pipeline.Modelling;

/// <summary>A Python class name, and whether it is that of a template.</summary>
internal readonly record struct UntypedName(string ClassName, bool IsTyped);
