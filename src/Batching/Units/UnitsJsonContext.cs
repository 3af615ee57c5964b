using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wrapgen.Batching.Units;

/// <summary>JSON of compilation databases, made at compile time. Other tools add members of their own.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true
)]
[JsonSerializable(typeof(CompilationEntry))]
internal sealed partial class UnitsJsonContext : JsonSerializerContext;
