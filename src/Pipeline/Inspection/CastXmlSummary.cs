using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Inspection;

/// <summary>The content of a CastXML file in figures.</summary>
/// <param name="File">Path.</param>
/// <param name="Bytes">Uncompressed size of the XML in bytes.</param>
/// <param name="Elements">Number of declarations, types, files and comments.</param>
/// <param name="Declarations">Number of declarations by kind, in order of the kinds.</param>
/// <param name="Namespaces">Number of complete classes by outermost namespace, largest first.</param>
/// <param name="Typedefs">
/// Wrapping typedefs in document order; empty when the file does not belong to a submodule.
/// </param>
/// <param name="Classes">Classes that the typedefs wrap.</param>
/// <param name="Unresolved">Declarations that use a type which CastXML does not describe.</param>
internal sealed record CastXmlSummary(
    string File,
    long Bytes,
    int Elements,
    IReadOnlyList<CountedName> Declarations,
    IReadOnlyList<CountedName> Namespaces,
    IReadOnlyList<SummarizedTypedef> Typedefs,
    IReadOnlyList<SummarizedClass> Classes,
    IReadOnlyList<UnresolvedType> Unresolved
)
{
    /// <summary>Summarizes a document. Reads every declaration.</summary>
    public static CastXmlSummary Of(CastXmlDocument document, WrappingProfile profile)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(profile);
        var declarations = document.Declarations.ToList();
        var typedefs = HasWrappers(document, profile) ? WrappingTypedefs.Of(document, profile).ToList() : [];
        return new CastXmlSummary(
            document.File,
            document.Length,
            document.ElementCount,
            [
                .. declarations
                    .GroupBy(declaration => declaration.Kind)
                    .OrderBy(group => group.Key)
                    .Select(group => new CountedName(group.Key.ToString(), group.Count())),
            ],
            Counted(
                declarations.Where(declaration => declaration.Kind == DeclarationKind.Class).Select(OutermostNamespace)
            ),
            [
                .. typedefs.Select(typedef => new SummarizedTypedef(
                    typedef.Name,
                    CppTypes.Resolve(typedef.Type).UnqualifiedText
                )),
            ],
            [
                .. typedefs
                    .Select(typedef => CppTypes.Resolve(typedef.Type).Declaration)
                    .OfType<Declaration>()
                    .Where(target => target.Kind == DeclarationKind.Class)
                    .Distinct()
                    .Select(SummarizedClass.Of),
            ],
            [.. declarations.SelectMany(UnresolvedType.In)]
        );
    }

    private static bool HasWrappers(CastXmlDocument document, WrappingProfile profile)
    {
        var scope = document.GlobalNamespace;
        foreach (var name in profile.WrappingNamespaces)
        {
            var next = scope.Members.FirstOrDefault(member =>
                member.Kind == DeclarationKind.Namespace && member.Name == name
            );
            if (next is null)
                return false;
            scope = next;
        }
        return true;
    }

    private static IReadOnlyList<CountedName> Counted(IEnumerable<string> names) =>
        [
            .. names
                .GroupBy(name => name, StringComparer.Ordinal)
                .Select(group => new CountedName(group.Key, group.Count()))
                .OrderByDescending(item => item.Count)
                .ThenBy(item => item.Name, StringComparer.Ordinal),
        ];

    private static string OutermostNamespace(Declaration declaration)
    {
        var outermost = "";
        for (var scope = declaration.Scope; scope is not null; scope = scope.Scope)
            if (scope.Kind == DeclarationKind.Namespace && scope.Name != "::")
                outermost = scope.Name;
        return outermost.Length == 0 ? "::" : outermost;
    }
}
