using System.Text.Json.Serialization;

namespace Wrapgen.Reporting.Findings;

/// <summary>A SARIF document, as far as it is read.</summary>
internal sealed record SarifDocument
{
    public required IReadOnlyList<SarifRun?> Runs { get; init; }
}

/// <summary>A run of a tool.</summary>
internal sealed record SarifRun(IReadOnlyList<SarifResult?>? Results, IReadOnlyList<SarifInvocation?>? Invocations);

/// <summary>How a tool was called.</summary>
internal sealed record SarifInvocation(IReadOnlyList<SarifNotification?>? ToolExecutionNotifications);

/// <summary>What a tool said of its run.</summary>
internal sealed record SarifNotification(SarifMessage? Message);

/// <summary>What a tool found.</summary>
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
internal sealed record SarifLogicalLocation(string? Name);

/// <summary>JSON of SARIF documents, made at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SarifDocument))]
internal sealed partial class SarifJsonContext : JsonSerializerContext;
