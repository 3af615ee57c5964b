using System.Text.Json.Serialization;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Cli.Json;

/// <summary>A submodule as <c>wrapgen store dump --wrappers</c> prints it: what strict stubs are made from.</summary>
internal sealed record SubmoduleDocument(
    IReadOnlyDictionary<string, WrapperDocument> Classes,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Enums,
    IEnumerable<string> Functions,
    IEnumerable<string> Dropped
)
{
    public static SubmoduleDocument Of(TypedSubmodule submodule) =>
        new(
            JsonMembers.Of(submodule.Classes, type => type.SwigName, WrapperDocument.Of),
            EnumsOf(submodule.Enums),
            submodule.Functions.Select(function => function.Name),
            submodule.Dropped.Select(method => $"{method.SwigName}::{method.Method}: {method.Reason}")
        );

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> EnumsOf(
        IEnumerable<WrapperEnum> enums
    ) =>
        JsonMembers.Of(
            enums,
            item => item.Name,
            IReadOnlyDictionary<string, string> (item) =>
                JsonMembers.Of(item.Values, value => value.Name, value => value.Value)
        );
}

/// <summary>A wrapped class.</summary>
internal sealed record WrapperDocument(
    [property: JsonPropertyName("cpp")] string CppName,
    IEnumerable<string> Arguments,
    IEnumerable<string> Bases,
    [property: JsonPropertyName("abstract")] bool IsAbstract,
    [property: JsonPropertyName("factory")] bool HasFactory,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Enums,
    IEnumerable<WrapperMethodDocument> Methods,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Place
)
{
    public static WrapperDocument Of(WrapperClass type) =>
        new(
            type.CppName,
            type.TemplateArguments.Select(argument => argument.CppText),
            type.Bases.Select(parent => $"{parent.SwigName} ({parent.Submodule})"),
            type.IsAbstract,
            type.HasFactory,
            SubmoduleDocument.EnumsOf(type.Enums),
            type.Methods.Select(WrapperMethodDocument.Of),
            PlaceOf(type.Documentation)
        );

    /// <summary>Such as <c>itkImage.h(12), comment 8:3-11:5</c>.</summary>
    public static string? PlaceOf(DocumentationPlace? place)
    {
        if (place is not { } known)
            return null;
        var comment = known.Comment is { } range
            ? FormattableString.Invariant(
                $", comment {range.BeginLine}:{range.BeginColumn}-{range.EndLine}:{range.EndColumn}"
            )
            : "";
        return FormattableString.Invariant($"{known.File}({known.Line}){comment}");
    }
}

/// <summary>A method of a wrapped class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of method it is.</param>
/// <param name="Result">Its result type.</param>
/// <param name="Parameters">Name, type and default value of each parameter; null without a default.</param>
/// <param name="Place">Where it is declared and documented.</param>
internal sealed record WrapperMethodDocument(
    string Name,
    string Kind,
    string Result,
    IEnumerable<string?[]> Parameters,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Place
)
{
    public static WrapperMethodDocument Of(WrapperMethod method) =>
        new(
            method.Name,
            method.Kind.ToString(),
            TextOf(method.Result),
            method.Parameters.Select(parameter => new[] { parameter.Name, TextOf(parameter.Type), parameter.Default }),
            WrapperDocument.PlaceOf(method.Documentation)
        );

    private static string TextOf(TypeModel type) =>
        type.Item is null
            ? $"{type.Passing} {type.Shape} {type.Name}"
            : $"{type.Passing} {type.Shape} of {TextOf(type.Item)}";
}
