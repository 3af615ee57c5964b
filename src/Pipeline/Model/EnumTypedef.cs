namespace Wrapgen.Pipeline.Model;

/// <summary>A wrapping typedef to an enumeration.</summary>
/// <param name="Name">SWIG name.</param>
/// <param name="Namespace">Scope of the enumeration with its leading <c>::</c>; empty for a global one.</param>
/// <param name="Enumerators">Names in source order.</param>
public sealed record EnumTypedef(string Name, string Namespace, EquatableArray<string> Enumerators);
