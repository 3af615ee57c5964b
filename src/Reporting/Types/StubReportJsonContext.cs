using System.Text.Json.Serialization;

namespace Wrapgen.Reporting.Types;

/// <summary>The JSON of reports on strict stubs, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(StubReportDocument))]
internal sealed partial class StubReportJsonContext : JsonSerializerContext;
