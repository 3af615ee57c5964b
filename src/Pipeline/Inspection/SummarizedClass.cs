using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Inspection;

/// <summary>A wrapped class.</summary>
/// <param name="Name">C++ name without leading <c>::</c>.</param>
/// <param name="Declared">Place of the declaration; null when the document states none.</param>
/// <param name="IsAbstract">True for an abstract class.</param>
/// <param name="Bases">Names of the base classes.</param>
/// <param name="PublicMethods">Number of public methods, counting each overload.</param>
/// <param name="Members">Number of members.</param>
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
