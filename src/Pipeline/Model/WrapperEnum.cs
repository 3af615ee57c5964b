namespace Wrapgen.Pipeline.Model;

/// <summary>An enumeration.</summary>
/// <param name="Name">Name, or the SWIG name of a wrapping typedef; empty for an unnamed enumeration.</param>
/// <param name="Values">Enumerators in order.</param>
/// <param name="Documentation">Place of the declaration and of its comment.</param>
public sealed record WrapperEnum(string Name, EquatableArray<EnumValue> Values, DocumentationPlace? Documentation);
