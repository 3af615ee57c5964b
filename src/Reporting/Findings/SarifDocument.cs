using System.Text.Json.Serialization;

namespace Wrapgen.Reporting.Findings;

/// <summary>
/// A SARIF 2.1.0 document, as far as Wrapgen writes and reads it. Documents of other tools may lack any member but the
/// runs.
/// </summary>
internal sealed record SarifDocument
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public string? Version { get; init; }

    public required IReadOnlyList<SarifRun?> Runs { get; init; }
}

/// <summary>A run of a tool.</summary>
internal sealed record SarifRun(
    SarifTool? Tool,
    IReadOnlyList<SarifResult?>? Results,
    IReadOnlyList<SarifInvocation?>? Invocations
);

/// <summary>The tool that ran.</summary>
internal sealed record SarifTool(SarifDriver? Driver);

/// <summary>Its program.</summary>
internal sealed record SarifDriver(string? Name, string? SemanticVersion, IReadOnlyList<SarifRule?>? Rules);

/// <summary>A kind of result: the code of a diagnostic.</summary>
internal sealed record SarifRule(string? Id);

/// <summary>How the tool was called.</summary>
internal sealed record SarifInvocation(
    bool ExecutionSuccessful,
    IReadOnlyList<SarifNotification?>? ToolExecutionNotifications
);

/// <summary>What the tool said about its run.</summary>
internal sealed record SarifNotification(string? Level, SarifMessage? Message);

/// <summary>What the tool found.</summary>
internal sealed record SarifResult(
    string? RuleId,
    string? Level,
    SarifMessage? Message,
    IReadOnlyList<SarifLocation?>? Locations
);

/// <summary>A text.</summary>
internal sealed record SarifMessage(string? Text);

/// <summary>Where something was found.</summary>
internal sealed record SarifLocation(
    SarifPhysicalLocation? PhysicalLocation,
    IReadOnlyList<SarifLogicalLocation?>? LogicalLocations
);

/// <summary>A place in a file.</summary>
internal sealed record SarifPhysicalLocation(SarifArtifact? ArtifactLocation, SarifRegion? Region);

/// <summary>A file.</summary>
internal sealed record SarifArtifact(string? Uri);

/// <summary>Lines of a file.</summary>
internal sealed record SarifRegion(int StartLine);

/// <summary>A part of the program: a submodule.</summary>
internal sealed record SarifLogicalLocation(string? Name, string? Kind);

/// <summary>The JSON of SARIF documents, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(SarifDocument))]
internal sealed partial class SarifJsonContext : JsonSerializerContext;
