using System.Text.Json.Serialization;

namespace Wrapgen.Reporting.Times;

/// <summary>
/// The trace event format of Chrome and Perfetto, as far as Wrapgen writes and reads it. Other tools may add events of
/// their own.
/// </summary>
internal sealed record TraceDocument
{
    public string? DisplayTimeUnit { get; init; }

    public TraceOrigin? OtherData { get; init; }

    public required IEnumerable<TraceEvent?> TraceEvents { get; init; }
}

/// <summary>The run that a trace is of.</summary>
internal sealed record TraceOrigin(string? Tool, int Jobs);

/// <summary>An event of a trace; times are in microseconds.</summary>
/// <param name="Name">What a viewer shows.</param>
/// <param name="Cat">Its category: the stage.</param>
/// <param name="Ph">Its phase: X is a step with a start and a duration.</param>
/// <param name="Ts">When it started.</param>
/// <param name="Dur">How long it took.</param>
/// <param name="Pid">Process.</param>
/// <param name="Tid">Thread.</param>
/// <param name="Args">What it was about.</param>
internal sealed record TraceEvent(
    string? Name,
    string? Cat,
    string? Ph,
    double? Ts,
    double? Dur,
    long? Pid,
    long? Tid,
    TraceArguments? Args
);

/// <summary>What an event is about.</summary>
internal sealed record TraceArguments(string? Module, string? Subject, int Core);

/// <summary>The JSON of traces, generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TraceDocument))]
internal sealed partial class TraceJsonContext : JsonSerializerContext;
