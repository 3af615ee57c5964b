namespace Wrapgen.Pipeline.Model;

/// <summary>A nested enumeration.</summary>
/// <param name="Name">Name; empty for an unnamed enumeration.</param>
/// <param name="Enumerators">Names of its enumerators in source order.</param>
public sealed record WrappedEnumeration(string Name, EquatableArray<string> Enumerators) : WrappedMember(Name);
