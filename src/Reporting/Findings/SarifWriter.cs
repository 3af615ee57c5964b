using System.Text;
using Wrapgen.Reporting.Documents;

namespace Wrapgen.Reporting.Findings;

/// <summary>
/// Collects findings and writes them as one SARIF 2.1.0 document at the end, even when there are none.
/// </summary>
internal sealed class SarifWriter(TextWriter output) : IFindingWriter
{
    private readonly List<Finding> _findings = [];
    private readonly List<SarifNotification> _notes = [];

    public void Write(Finding finding) => _findings.Add(finding);

    public void WriteSummary(string subject, string text) =>
        _notes.Add(new SarifNotification("note", new SarifMessage($"{subject}: {text}")));

    public void Finish()
    {
        using var content = new MemoryStream();
        JsonOutput.Write(content, Document(), SarifJsonContext.Default.SarifDocument);
        output.Write(Encoding.UTF8.GetString(content.ToArray()));
        output.Flush();
    }

    private SarifDocument Document()
    {
        var rules = _findings
            .Select(finding => finding.Diagnostic.Code)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(code => new SarifRule(code));
        var isSuccess = !_findings.Exists(finding => finding.Severity == "error");
        return new SarifDocument
        {
            Schema = "https://json.schemastore.org/sarif-2.1.0.json",
            Version = "2.1.0",
            Runs =
            [
                new SarifRun(
                    new SarifTool(new SarifDriver("wrapgen", ToolName.Version, [.. rules])),
                    [.. _findings.Select(ResultOf)],
                    [new SarifInvocation(isSuccess, _notes)]
                ),
            ],
        };
    }

    private static SarifResult ResultOf(Finding finding)
    {
        var location = new SarifLocation(
            finding.Diagnostic.File.Length == 0 ? null : PlaceOf(finding.Diagnostic.File, finding.Diagnostic.Line),
            finding.Submodule is null ? null : [new SarifLogicalLocation(finding.Submodule, "module")]
        );
        var isPlaced = location.PhysicalLocation is not null || location.LogicalLocations is not null;
        return new SarifResult(
            finding.Diagnostic.Code,
            finding.Severity,
            new SarifMessage(finding.Message),
            isPlaced ? [location] : null
        );
    }

    private static SarifPhysicalLocation PlaceOf(string file, int line) =>
        new(new SarifArtifact(UriOf(file)), line > 0 ? new SarifRegion(line) : null);

    private static string UriOf(string file) =>
        Path.IsPathFullyQualified(file)
            ? new Uri(file).AbsoluteUri
            : string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
