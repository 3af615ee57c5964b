using System.Text.Json.Serialization;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Storage;

/// <summary>A class model as <c>wrapgen store dump</c> prints it (docs/store-format.md).</summary>
internal sealed record ModelDocument(
    string ClassName,
    string SubmoduleName,
    [property: JsonPropertyName("typed")] bool IsTyped,
    bool HasNewMethod,
    bool IsAbstract,
    bool IsEnum,
    bool HasSuperclass,
    [property: JsonPropertyName("parent_class")] IReadOnlyList<string> ParentClasses,
    IReadOnlyList<string> Enums,
    OrderedDictionary<string, IReadOnlyList<OverloadDocument>> Methods
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
            new(model.Methods.Select(method => KeyValuePair.Create(method.Name, OverloadDocument.AllOf(method))))
        );

    /// <summary>False when an item of a list is missing, which the JSON reader does not notice.</summary>
    [JsonIgnore]
    public bool IsComplete =>
        ParentClasses.All(name => name is not null)
        && Enums.All(name => name is not null)
        && Methods.Values.All(overloads =>
            overloads is not null && overloads.All(item => item is { IsComplete: true })
        );

    public ClassModel ToModel() =>
        new()
        {
            ClassName = ClassName,
            SubmoduleName = SubmoduleName,
            IsTyped = IsTyped,
            HasNewMethod = HasNewMethod,
            IsAbstract = IsAbstract,
            IsEnum = IsEnum,
            HasSuperclass = HasSuperclass,
            ParentClasses = EquatableArray.From(ParentClasses),
            Enums = EquatableArray.From(Enums),
            Methods = EquatableArray.From(
                Methods.Select(method => new MethodModel(
                    method.Key,
                    EquatableArray.From(method.Value.Select(overload => overload.ToModel()))
                ))
            ),
        };
}
