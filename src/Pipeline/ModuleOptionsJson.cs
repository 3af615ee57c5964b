using System.Text.Json.Serialization;

namespace Wrapgen.Pipeline;

/// <summary>
/// Writes the options of a module run for its key. Generated for writing only: that needs no metadata, so it starts
/// fast.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ModuleOptions))]
internal sealed partial class ModuleOptionsJson : JsonSerializerContext;
