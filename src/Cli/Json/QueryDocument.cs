using System.Text.Json.Serialization;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Pipeline.Queries;

namespace Wrapgen.Cli.Json;

/// <summary>What <c>wrapgen inspect --query --json</c> prints.</summary>
internal sealed record QueryDocument(string File, IEnumerable<DeclarationDocument> Declarations)
{
    public static QueryDocument Of(string file, IEnumerable<QueryMatch> matches) =>
        new(
            file,
            matches.Select(match =>
                DeclarationDocument.Of(match.Declaration) with
                {
                    Members = match.Members.Count == 0 ? null : match.Members.Select(DeclarationDocument.Of),
                }
            )
        );
}

/// <summary>A declaration that a query asks for.</summary>
internal sealed record DeclarationDocument(
    string Kind,
    string Name,
    string Access,
    string Text,
    string? File,
    int? Line
)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<DeclarationDocument>? Members { get; init; }

    public static DeclarationDocument Of(Declaration declaration)
    {
        var name = ScopedName.WithoutGlobalScope(declaration.QualifiedName);
        return new DeclarationDocument(
            QueryKind.NameOf(declaration.Kind),
            name,
            QueryProperty.AccessOf(declaration),
            DeclarationText.Of(declaration, name),
            declaration.Location?.File,
            declaration.Location?.Line
        );
    }
}
