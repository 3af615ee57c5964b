using Wrapgen.Pipeline.Parsing;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Queries;

/// <summary>
/// A question about a CastXML document, such as <c>class name~^itk::Image &amp; method.access=public</c>: which kind of
/// declaration, under which conditions, and which of its members.
/// </summary>
internal sealed class DeclarationQuery
{
    /// <summary>The kind of the declarations.</summary>
    public required QueryKind Kind { get; init; }

    /// <summary>What must hold for them.</summary>
    public required IReadOnlyList<QueryCondition> Conditions { get; init; }

    /// <summary>The kind of the members; null if the query does not ask for members.</summary>
    public QueryKind? MemberKind { get; init; }

    /// <summary>What must hold for a member.</summary>
    public IReadOnlyList<QueryCondition> MemberConditions { get; init; } = [];

    /// <summary>Reads a query.</summary>
    /// <exception cref="WrapgenException">WG7204: the text is not a query.</exception>
    public static DeclarationQuery Parse(string text) => new QueryParser(text).Parse();

    /// <summary>
    /// The declarations of a document that the query asks for, in document order. If it asks for members, a declaration
    /// without such members is left out.
    /// </summary>
    public IEnumerable<QueryMatch> Run(CastXmlDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var declaration in document.Declarations)
        {
            if (!Kind.Contains(declaration.Kind) || !Hold(Conditions, declaration))
                continue;
            if (MemberKind is not { } kind)
            {
                yield return new QueryMatch(declaration, []);
                continue;
            }
            var members = declaration
                .Members.Where(member => kind.Contains(member.Kind) && Hold(MemberConditions, member))
                .ToList();
            if (members.Count > 0)
                yield return new QueryMatch(declaration, members);
        }
    }

    private static bool Hold(IReadOnlyList<QueryCondition> conditions, Declaration declaration)
    {
        foreach (var condition in conditions)
            if (!condition.Holds(declaration))
                return false;
        return true;
    }
}
