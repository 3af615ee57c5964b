using System.Text.Json.Serialization;

namespace Wrapgen.Reporting.Caches;

/// <summary>The JSON of cache statistics, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    WriteIndented = true,
    NewLine = "\n",
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(CacheStatisticsDocument))]
internal sealed partial class CacheStatisticsJsonContext : JsonSerializerContext;
