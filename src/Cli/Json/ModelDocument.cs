using System.Text.Json.Serialization;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Cli.Json;

/// <summary>A class model as <c>wrapgen store dump</c> prints it (docs/store-format.md).</summary>
internal sealed record ModelDocument(
    string ClassName,
    string SubmoduleName,
    [property: JsonPropertyName("typed")] bool IsTyped,
    bool HasNewMethod,
    bool IsAbstract,
    bool IsEnum,
    bool HasSuperclass,
    [property: JsonPropertyName("parent_class")] IEnumerable<string> ParentClasses,
    IEnumerable<string> Enums,
    IReadOnlyDictionary<string, IEnumerable<OverloadDocument>> Methods
)
{
    public static ModelDocument Of(ClassModel model) =>
        new(
            model.ClassName,
            model.SubmoduleName,
            model.IsTyped,
            model.HasNewMethod,
            model.IsAbstract,
            model.IsEnum,
            model.HasSuperclass,
            model.ParentClasses,
            model.Enums,
            JsonMembers.Of(model.Methods, method => method.Name, method => method.Overloads.Select(OverloadDocument.Of))
        );
}

/// <summary>An overload of a method.</summary>
/// <param name="Arguments">Name, hint and default value of each argument; null without a hint or a default.</param>
/// <param name="Returns">Hint of the result; null without one.</param>
/// <param name="IsStatic">True for a static method.</param>
internal sealed record OverloadDocument(
    [property: JsonPropertyName("args")] IEnumerable<string?[]> Arguments,
    string? Returns,
    [property: JsonPropertyName("static")] bool IsStatic
)
{
    public static OverloadDocument Of(OverloadModel overload) =>
        new(
            overload.Arguments.Select(argument => new[] { argument.Name, argument.Hint, argument.Default }),
            overload.ReturnHint,
            overload.IsStatic
        );
}
