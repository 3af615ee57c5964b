using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Inspection;

/// <summary>
/// A declaration that is missing from the interface file because CastXML does not describe its type or the type of an
/// argument.
/// </summary>
/// <param name="Name">Qualified name of the declaration.</param>
/// <param name="Type">The known part of the type; <c>?unknown?</c> stands for the rest.</param>
/// <param name="Declared">Place of the declaration; null when the document states none.</param>
internal sealed record UnresolvedType(string Name, string Type, SourceLocation? Declared)
{
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
            .Where(type => type.Text.Contains(TypeNode.UnknownText, StringComparison.Ordinal))
            .Select(type => new UnresolvedType(declaration.QualifiedName, type.Text, declaration.Location))
            .Distinct();
    }
}
