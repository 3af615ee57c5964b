namespace Wrapgen.Pipeline.Model;

/// <summary>A class as SWIG sees it.</summary>
public sealed record WrappedClass
{
    /// <summary>SWIG name.</summary>
    public required string SwigName { get; init; }

    /// <summary>
    /// Text that replaces the class when the profile declares it; null when the class comes from the XML.
    /// </summary>
    public string? FixedText { get; init; }

    /// <summary>Base classes in order.</summary>
    public EquatableArray<WrappedBase> Bases { get; init; }

    /// <summary>True when Python gets an override of the factory method.</summary>
    public bool HasFactoryOverride { get; init; }

    /// <summary>Public members in source order.</summary>
    public EquatableArray<WrappedMember> Public { get; init; }

    /// <summary>Private members in source order.</summary>
    public EquatableArray<WrappedMember> Private { get; init; }

    /// <summary>Protected members in source order.</summary>
    public EquatableArray<WrappedMember> Protected { get; init; }
}
