namespace Wrapgen.Pipeline.Model;

/// <summary>C++ access specifier.</summary>
public enum AccessSpecifier
{
    /// <summary>public; also used where the document states no access.</summary>
    Public,

    /// <summary>protected.</summary>
    Protected,

    /// <summary>private.</summary>
    Private,
}
