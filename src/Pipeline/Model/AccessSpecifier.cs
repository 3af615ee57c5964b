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

/// <summary>C++ keywords of access specifiers.</summary>
internal static class AccessSpecifiers
{
    /// <summary>The C++ keyword.</summary>
    public static string Keyword(this AccessSpecifier access) =>
        access switch
        {
            AccessSpecifier.Public => "public",
            AccessSpecifier.Protected => "protected",
            _ => "private",
        };
}
