using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Inspection;

/// <summary>What a CastXML file holds.</summary>
/// <param name="File">Its path.</param>
/// <param name="Bytes">Size of the XML, uncompressed.</param>
/// <param name="Elements">Declarations, types, files and comments.</param>
/// <param name="Declarations">Number of declarations of each kind, in order of the kinds.</param>
/// <param name="Namespaces">Number of complete classes by outermost namespace, most first.</param>
/// <param name="Typedefs">Wrapping typedefs in document order; none when the file is not one of a submodule.</param>
/// <param name="Classes">The classes that they wrap.</param>
/// <param name="Unresolved">Declarations with a type that CastXML does not describe.</param>
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
    /// <summary>Summarises a document; takes a look at every declaration.</summary>
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

/// <summary>A name and how often it occurs.</summary>
/// <param name="Name">The name.</param>
/// <param name="Count">How often.</param>
internal sealed record CountedName(string Name, int Count);

/// <summary>A wrapping typedef.</summary>
/// <param name="SwigName">SWIG name.</param>
/// <param name="CppType">Fully resolved C++ type without leading <c>::</c>.</param>
internal sealed record SummarizedTypedef(string SwigName, string CppType);

/// <summary>A wrapped class.</summary>
/// <param name="Name">C++ name without leading <c>::</c>.</param>
/// <param name="Declared">Where; null when the document does not say.</param>
/// <param name="IsAbstract">True for an abstract class.</param>
/// <param name="Bases">Names of its bases.</param>
/// <param name="PublicMethods">Number of public methods, overloads counted singly.</param>
/// <param name="Members">Number of all members.</param>
internal sealed record SummarizedClass(
    string Name,
    SourceLocation? Declared,
    bool IsAbstract,
    IReadOnlyList<string> Bases,
    int PublicMethods,
    int Members
)
{
    internal static SummarizedClass Of(Declaration type) =>
        new(
            Plain(type),
            type.Location,
            type.IsAbstract,
            [.. type.Bases.Select(parent => Plain(parent.Class))],
            type.Members.Count(member =>
                member
                    is {
                        Kind: DeclarationKind.MemberFunction or DeclarationKind.MemberOperator,
                        Access: AccessSpecifier.Public
                    }
            ),
            type.Members.Count
        );

    private static string Plain(Declaration type) => TypeNode.Of(type).UnqualifiedText;
}

/// <summary>A declaration whose type, or that of an argument, CastXML does not describe: it is left out of the interface file.</summary>
/// <param name="Name">Qualified name of the declaration.</param>
/// <param name="Type">The type as far as it is known; <c>?unknown?</c> stands for the rest.</param>
/// <param name="Declared">Where; null when the document does not say.</param>
internal sealed record UnresolvedType(string Name, string Type, SourceLocation? Declared)
{
    private const string Unknown = "?unknown?";

    internal static IEnumerable<UnresolvedType> In(Declaration declaration)
    {
        if (
            declaration.Kind
                is DeclarationKind.Namespace
                    or DeclarationKind.Class
                    or DeclarationKind.ClassDeclaration
                    or DeclarationKind.Enumeration
                    or DeclarationKind.Constructor
                    or DeclarationKind.Destructor
            && declaration.Arguments.Count == 0
        )
            return [];
        var types = declaration.Arguments.Select(argument => argument.Type);
        if (declaration.Kind is not (DeclarationKind.Constructor or DeclarationKind.Destructor))
            types = types.Prepend(declaration.Type);
        return types
            .Where(type => type.Text.Contains(Unknown, StringComparison.Ordinal))
            .Select(type => new UnresolvedType(declaration.QualifiedName, type.Text, declaration.Location))
            .Distinct();
    }
}
