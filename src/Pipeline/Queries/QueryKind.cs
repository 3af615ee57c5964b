using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Queries;

/// <summary>A word of a query for one or more kinds of declarations.</summary>
internal sealed class QueryKind
{
    private readonly DeclarationKind[] _kinds;

    private QueryKind(string name, params DeclarationKind[] kinds) => (Name, _kinds) = (name, kinds);

    /// <summary>The word.</summary>
    public string Name { get; }

    /// <summary>Every word.</summary>
    public static IReadOnlyList<QueryKind> All { get; } =
    [
        new("namespace", DeclarationKind.Namespace),
        new("class", DeclarationKind.Class),
        new("incomplete", DeclarationKind.ClassDeclaration),
        new("enum", DeclarationKind.Enumeration),
        new("typedef", DeclarationKind.Typedef),
        new("variable", DeclarationKind.Variable),
        new("function", DeclarationKind.FreeFunction),
        new("method", DeclarationKind.MemberFunction),
        new("constructor", DeclarationKind.Constructor),
        new("destructor", DeclarationKind.Destructor),
        new("operator", DeclarationKind.FreeOperator, DeclarationKind.MemberOperator, DeclarationKind.CastingOperator),
        new("any", Enum.GetValues<DeclarationKind>()),
    ];

    public bool Contains(DeclarationKind kind) => Array.IndexOf(_kinds, kind) >= 0;

    /// <summary>The word for a kind of declaration.</summary>
    public static string NameOf(DeclarationKind kind) => All.First(word => word.Contains(kind)).Name;
}
