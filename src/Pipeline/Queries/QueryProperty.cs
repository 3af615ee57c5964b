using System.Globalization;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Queries;

/// <summary>What a condition of a query looks at, always as a text.</summary>
/// <param name="Name">The word of the query.</param>
/// <param name="Of">Its value for a declaration.</param>
internal sealed record QueryProperty(string Name, Func<Declaration, string> Of)
{
    /// <summary>Every property.</summary>
    public static IReadOnlyList<QueryProperty> All { get; } =
    [
        new("name", declaration => ScopedName.WithoutGlobalScope(declaration.QualifiedName)),
        new("label", declaration => declaration.Name),
        new("scope", declaration => ScopedName.WithoutGlobalScope(declaration.Scope?.QualifiedName ?? "")),
        new("access", declaration => AccessOf(declaration)),
        new("type", declaration => declaration.Type.UnqualifiedText),
        new("file", declaration => declaration.Location?.File ?? ""),
        new("line", declaration => (declaration.Location?.Line ?? 0).ToString(CultureInfo.InvariantCulture)),
        new("arguments", declaration => declaration.Arguments.Count.ToString(CultureInfo.InvariantCulture)),
        new("abstract", declaration => YesOrNo(declaration.IsAbstract)),
        new("static", declaration => YesOrNo(declaration.IsStatic)),
        new("const", declaration => YesOrNo(declaration.IsConst)),
        new("virtual", declaration => VirtualityOf(declaration)),
    ];

    /// <summary>Such as <c>protected</c>.</summary>
    public static string AccessOf(Declaration declaration) =>
        declaration.Access switch
        {
            AccessSpecifier.Protected => "protected",
            AccessSpecifier.Private => "private",
            _ => "public",
        };

    private static string VirtualityOf(Declaration declaration) =>
        declaration.Virtuality switch
        {
            Virtuality.PureVirtual => "pure",
            Virtuality.Virtual => "yes",
            _ => "no",
        };

    private static string YesOrNo(bool value) => value ? "yes" : "no";
}
