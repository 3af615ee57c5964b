using System.Text.Json;
using System.Text.Json.Serialization;
using Wrapgen.Reporting.Caches;
using Wrapgen.Reporting.Documents;
using Wrapgen.Reporting.Findings;
using Wrapgen.Reporting.Times;
using Wrapgen.Reporting.Types;

namespace Wrapgen.Reporting;

/// <summary>A report on a build. Parts without an input are null.</summary>
public sealed record BuildReport
{
    /// <summary>Version of the JSON; it changes when a member is removed or changes its meaning.</summary>
    public int Format { get; } = 1;

    /// <summary>Name and version of the program.</summary>
    public string Tool { get; } = ToolName.Text;

    /// <summary>Title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>How long the build took.</summary>
    public required BuildTimes? Build { get; init; }

    /// <summary>What the cache did.</summary>
    public required CacheOutcome? Cache { get; init; }

    /// <summary>How much of the strict stubs is typed.</summary>
    public required TypeCoverage? Coverage { get; init; }

    /// <summary>The diagnostics of the build.</summary>
    public required FoundDiagnostics? Diagnostics { get; init; }

    /// <summary>
    /// The report as JSON that is safe inside a script element: the default encoder escapes angle brackets.
    /// </summary>
    public string ToJson() => JsonSerializer.Serialize(this, BuildReportJsonContext.Default.BuildReport);
}

/// <summary>The JSON of reports, generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BuildReport))]
internal sealed partial class BuildReportJsonContext : JsonSerializerContext;
