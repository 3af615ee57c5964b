using System.Text.Json;
using System.Text.Json.Serialization;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Profiles;

/// <summary>
/// JSON of profiles without reflection. Its metadata also drives the validation and the published schema.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    IndentSize = 2,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(HintKindConverter),
        typeof(EquatableArrayConverter<string>),
        typeof(EquatableArrayConverter<SpellingRule>),
        typeof(EquatableArrayConverter<DeniedMethod>),
        typeof(EquatableArrayConverter<FixedClass>),
        typeof(EquatableArrayConverter<PrefixHint>),
        typeof(EquatableArrayConverter<FunctionBody>),
        typeof(EquatableArrayConverter<NamePrefixRule>),
        typeof(EquatableArrayConverter<HintRule>),
        typeof(EquatableArrayConverter<SequenceFamily>),
        typeof(EquatableArrayConverter<ClassAddition>),
        typeof(EquatableArrayConverter<TemplateArgumentRule>),
    ]
)]
[JsonSerializable(typeof(WrappingProfile))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(SpellingRule))]
[JsonSerializable(typeof(DeniedMethod))]
[JsonSerializable(typeof(FixedClass))]
[JsonSerializable(typeof(PrefixHint))]
[JsonSerializable(typeof(FunctionBody))]
[JsonSerializable(typeof(NamePrefixRule))]
[JsonSerializable(typeof(HintRule))]
[JsonSerializable(typeof(SequenceFamily))]
[JsonSerializable(typeof(ClassAddition))]
[JsonSerializable(typeof(TemplateArgumentRule))]
internal sealed partial class ProfileJsonContext : JsonSerializerContext;

/// <summary>Kinds of hints, named in camel case.</summary>
internal sealed class HintKindConverter()
    : JsonStringEnumConverter<HintKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
