using System.Text.Json.Serialization;

namespace Wrapgen.Emitters.Stubs.Session;

/// <summary>
/// Writes the options of a stub run for its key. Generated for writing only: that needs no metadata, so it starts fast.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(StubOptions))]
internal sealed partial class StubOptionsJson : JsonSerializerContext;
