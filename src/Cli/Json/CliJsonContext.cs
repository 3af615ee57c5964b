using System.Text.Json.Serialization;

namespace Wrapgen.Cli.Json;

/// <summary>
/// The JSON of the documents that commands print, generated at compile time: native programs have no reflection.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SubmoduleDocument))]
[JsonSerializable(typeof(InspectionDocument))]
[JsonSerializable(typeof(SummaryDocument))]
[JsonSerializable(typeof(DiffDocument))]
[JsonSerializable(typeof(DoctorDocument))]
[JsonSerializable(typeof(QueryDocument))]
internal sealed partial class CliJsonContext : JsonSerializerContext;
