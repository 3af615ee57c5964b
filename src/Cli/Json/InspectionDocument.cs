using System.Text.Json.Serialization;
using Wrapgen.Pipeline.Inspection;
using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Cli.Json;

/// <summary>What <c>wrapgen inspect --json</c> prints of a class.</summary>
internal sealed record InspectionDocument(
    string Class,
    IReadOnlyList<string> Bases,
    IReadOnlyList<string> Derived,
    IEnumerable<AliasDocument> Aliases,
    IReadOnlyDictionary<string, string> Modules,
    IReadOnlyDictionary<string, ModelDocument> Models
)
{
    public static InspectionDocument Of(InspectedClass found) =>
        new(
            found.Name,
            found.Bases,
            found.Derived,
            found.Aliases.Select(AliasDocument.Of),
            JsonMembers.Of(found.Models, item => item.Model.Key, item => item.Module),
            JsonMembers.Of(found.Models, item => item.Model.Key, item => ModelDocument.Of(item.Model))
        );
}

/// <summary>A C++ type that the class represents, and where it is declared.</summary>
internal sealed record AliasDocument(
    string CppType,
    string SwigName,
    string Submodule,
    string Module,
    [property: JsonPropertyName("match")] bool IsMatch,
    string? File,
    int? Line
)
{
    public static AliasDocument Of(InspectedAlias alias) =>
        new(
            alias.CppType,
            alias.SwigName,
            alias.Submodule,
            alias.Module,
            alias.IsMatch,
            alias.Declared?.File,
            alias.Declared?.Line
        );
}
