namespace Wrapgen.Pipeline.Model;

/// <summary>Reasons why Python does not get a method.</summary>
public enum DropReason
{
    /// <summary>An argument is an rvalue reference, or has another type that castxml has no element for.</summary>
    RvalueReference,

    /// <summary>The signature has a function pointer.</summary>
    FunctionPointer,

    /// <summary>The profile denies the method.</summary>
    Denied,
}
