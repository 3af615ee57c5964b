using System.Text.Json.Serialization;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Storage;

/// <summary>An overload of a method in the dump of a store.</summary>
/// <param name="Arguments">Name, hint and default value of each argument; null without a hint or a default.</param>
/// <param name="Returns">Hint of the result; null without one.</param>
/// <param name="IsStatic">True for a static method.</param>
internal sealed record OverloadDocument(
    [property: JsonPropertyName("args")] IReadOnlyList<string?[]> Arguments,
    string? Returns,
    [property: JsonPropertyName("static")] bool IsStatic
)
{
    public static IReadOnlyList<OverloadDocument> AllOf(MethodModel method) =>
        [
            .. method.Overloads.Select(overload => new OverloadDocument(
                [.. overload.Arguments.Select(argument => new[] { argument.Name, argument.Hint, argument.Default })],
                overload.ReturnHint,
                overload.IsStatic
            )),
        ];

    [JsonIgnore]
    public bool IsComplete => Arguments.All(argument => argument is [not null, _, _]);

    public OverloadModel ToModel() =>
        new(
            EquatableArray.From(
                Arguments.Select(argument => new ArgumentModel(argument[0]!, argument[1], argument[2]))
            ),
            Returns,
            IsStatic
        );
}
