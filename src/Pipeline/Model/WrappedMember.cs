namespace Wrapgen.Pipeline.Model;

/// <summary>A member of a class as SWIG sees it. Types are spelled with SWIG names.</summary>
/// <param name="Name">Name of the member; a constructor or destructor has the SWIG name of its class.</param>
public abstract record WrappedMember(string Name);

/// <summary>A method or operator.</summary>
/// <param name="Name">Name.</param>
/// <param name="Result">Result type.</param>
/// <param name="Parameters">Parameters in order.</param>
/// <param name="Qualifiers">Qualifiers of the declaration.</param>
public sealed record WrappedMethod(
    string Name,
    string Result,
    EquatableArray<WrappedParameter> Parameters,
    MethodQualifiers Qualifiers = MethodQualifiers.None
) : WrappedMember(Name);

/// <summary>A constructor. A module declares each distinct constructor once.</summary>
/// <param name="Name">SWIG name of the class.</param>
/// <param name="Parameters">Parameters in order.</param>
public sealed record WrappedConstructor(string Name, EquatableArray<WrappedParameter> Parameters) : WrappedMember(Name);

/// <summary>A destructor.</summary>
/// <param name="Name">SWIG name of the class.</param>
public sealed record WrappedDestructor(string Name) : WrappedMember(Name);

/// <summary>A nested enumeration.</summary>
/// <param name="Name">Name; empty for an unnamed enumeration.</param>
/// <param name="Enumerators">Names of its enumerators in source order.</param>
public sealed record WrappedEnumeration(string Name, EquatableArray<string> Enumerators) : WrappedMember(Name);

/// <summary>A parameter of a method or constructor.</summary>
/// <param name="Type">Type.</param>
/// <param name="Name">Name; empty for an ellipsis.</param>
/// <param name="Default">Default value in C++; null when there is none.</param>
public readonly record struct WrappedParameter(string Type, string Name, string? Default = null);

/// <summary>Qualifiers of a method.</summary>
[Flags]
public enum MethodQualifiers
{
    /// <summary>No qualifier.</summary>
    None = 0,

    /// <summary>static.</summary>
    Static = 1,

    /// <summary>virtual; pure virtual methods have it too.</summary>
    Virtual = 2,

    /// <summary>Pure virtual.</summary>
    Pure = 4,

    /// <summary>const.</summary>
    Const = 8,
}
