using System.Text.Json;
using System.Text.Json.Serialization;
using Wrapgen.Reporting.Caches;
using Wrapgen.Reporting.Documents;
using Wrapgen.Reporting.Findings;
using Wrapgen.Reporting.Times;
using Wrapgen.Reporting.Types;

namespace Wrapgen.Reporting;

/// <summary>All that a report tells; what no input was given for is null.</summary>
internal sealed record BuildReport
{
    /// <summary>Number of this form of the JSON; it changes when members change their meaning or go.</summary>
    public int Format { get; } = 1;

    public string Tool { get; } = ToolName.Text;

    public required string Title { get; init; }

    public required BuildTimes? Build { get; init; }

    public required CacheOutcome? Cache { get; init; }

    public required TypeCoverage? Coverage { get; init; }

    public required FoundDiagnostics? Diagnostics { get; init; }

    /// <summary>The report as JSON without what ends a script element: the default encoder writes no angle brackets.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, BuildReportJsonContext.Default.BuildReport);
}

/// <summary>JSON of reports, made at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BuildReport))]
internal sealed partial class BuildReportJsonContext : JsonSerializerContext;
