using System.Text.Json.Serialization;

namespace Wrapgen.Reporting.Times;

/// <summary>The trace event format, as far as it is read.</summary>
internal sealed record TraceDocument
{
    public required IReadOnlyList<TraceEvent?> TraceEvents { get; init; }

    public TraceOrigin? OtherData { get; init; }
}

/// <summary>Which run a trace is of.</summary>
internal sealed record TraceOrigin(int Jobs);

/// <summary>An event of a trace.</summary>
internal sealed record TraceEvent(string? Cat, string? Ph, double? Ts, double? Dur, TraceArguments? Args);

/// <summary>What an event is about.</summary>
internal sealed record TraceArguments(string? Module, string? Subject, int Core);

/// <summary>JSON of traces, made at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TraceDocument))]
internal sealed partial class TraceJsonContext : JsonSerializerContext;
