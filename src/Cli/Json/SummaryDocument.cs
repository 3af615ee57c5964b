using System.Text.Json.Serialization;
using Wrapgen.Pipeline.Inspection;

namespace Wrapgen.Cli.Json;

/// <summary>What <c>wrapgen inspect --xml --json</c> prints of a CastXML file.</summary>
internal sealed record SummaryDocument(
    string File,
    long Bytes,
    int Elements,
    IReadOnlyDictionary<string, int> Declarations,
    IReadOnlyDictionary<string, int> ClassesByNamespace,
    IEnumerable<TypedefDocument> Typedefs,
    IEnumerable<SummarizedClassDocument> Classes,
    IEnumerable<UnresolvedDocument> Unresolved
)
{
    public static SummaryDocument Of(CastXmlSummary summary) =>
        new(
            summary.File,
            summary.Bytes,
            summary.Elements,
            JsonMembers.Of(summary.Declarations, item => item.Name, item => item.Count),
            JsonMembers.Of(summary.Namespaces, item => item.Name, item => item.Count),
            summary.Typedefs.Select(typedef => new TypedefDocument(typedef.SwigName, typedef.CppType)),
            summary.Classes.Select(SummarizedClassDocument.Of),
            summary.Unresolved.Select(UnresolvedDocument.Of)
        );
}

/// <summary>A wrapping typedef.</summary>
internal sealed record TypedefDocument(string SwigName, string CppType);

/// <summary>A wrapped class, and where it is declared.</summary>
internal sealed record SummarizedClassDocument(
    string Name,
    [property: JsonPropertyName("abstract")] bool IsAbstract,
    IReadOnlyList<string> Bases,
    int Members,
    int PublicMethods,
    string? File,
    int? Line
)
{
    public static SummarizedClassDocument Of(SummarizedClass type) =>
        new(
            type.Name,
            type.IsAbstract,
            type.Bases,
            type.Members,
            type.PublicMethods,
            type.Declared?.File,
            type.Declared?.Line
        );
}

/// <summary>A declaration with a type that castxml did not describe.</summary>
internal sealed record UnresolvedDocument(string Name, string Type, string? File, int? Line)
{
    public static UnresolvedDocument Of(UnresolvedType item) =>
        new(item.Name, item.Type, item.Declared?.File, item.Declared?.Line);
}
