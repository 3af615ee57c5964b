namespace Wrapgen.Pipeline.Model;

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
