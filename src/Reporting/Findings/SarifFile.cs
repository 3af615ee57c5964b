using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Reporting.Findings;

/// <summary>Reads what <c>--diagnostic-format sarif</c> wrote.</summary>
internal static class SarifFile
{
    /// <exception cref="WrapgenException">WG7502: it is not a SARIF document; WG9001: it cannot be read.</exception>
    public static FoundDiagnostics Read(string path)
    {
        var document = JsonInput.Read(path, SarifJsonContext.Default.SarifDocument, Rules.NoSarif);
        var runs = document.Runs.OfType<SarifRun>().ToList();
        return FoundDiagnostics.Of(
            runs.SelectMany(run => run.Results ?? []).OfType<SarifResult>().Select(FoundOf),
            runs.SelectMany(run => run.Invocations ?? [])
                .SelectMany(invocation => invocation?.ToolExecutionNotifications ?? [])
                .Select(note => note?.Message?.Text)
                .OfType<string>()
        );
    }

    private static FoundDiagnostic FoundOf(SarifResult result)
    {
        var location = result.Locations is [var first, ..] ? first : null;
        var submodule = location?.LogicalLocations is [{ Name: { } name }, ..] ? name : "";
        var message = result.Message?.Text ?? "";
        // The report has a column for the submodule.
        if (submodule.Length > 0 && message.StartsWith(submodule + ": ", StringComparison.Ordinal))
            message = message[(submodule.Length + 2)..];
        return new FoundDiagnostic(
            LevelOf(result.Level),
            result.RuleId ?? "",
            submodule,
            PathOf(location?.PhysicalLocation?.ArtifactLocation?.Uri ?? ""),
            location?.PhysicalLocation?.Region?.StartLine ?? 0,
            message
        );
    }

    // In SARIF, a result without a level is a warning.
    private static string LevelOf(string? level) =>
        level switch
        {
            "error" => level,
            "note" or "none" => "note",
            _ => "warning",
        };

    private static string PathOf(string uri) =>
        uri.StartsWith("file:///", StringComparison.Ordinal)
            ? Uri.UnescapeDataString(uri["file://".Length..])
            : Uri.UnescapeDataString(uri);
}
