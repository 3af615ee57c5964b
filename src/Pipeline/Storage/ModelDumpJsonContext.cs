using System.Text.Json.Serialization;

namespace Wrapgen.Pipeline.Storage;

/// <summary>The JSON of dumps: class models by key. Generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(OrderedDictionary<string, ModelDocument>))]
internal sealed partial class ModelDumpJsonContext : JsonSerializerContext;
