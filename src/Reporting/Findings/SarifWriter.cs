using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Wrapgen.Reporting.Documents;

namespace Wrapgen.Reporting.Findings;

/// <summary>Findings as one SARIF 2.1.0 document, written at the end, also when there were none.</summary>
internal sealed class SarifWriter(TextWriter output) : IFindingWriter
{
    private readonly List<Finding> _findings = [];
    private readonly List<string> _notes = [];

    public void Write(Finding finding) => _findings.Add(finding);

    public void WriteSummary(string subject, string text) => _notes.Add($"{subject}: {text}");

    public void Finish()
    {
        using var content = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                content,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
            WriteDocument(json);
        output.Write(Encoding.UTF8.GetString(content.ToArray()) + "\n");
        output.Flush();
    }

    private void WriteDocument(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        json.WriteStartArray("results");
        foreach (var finding in _findings)
            WriteResult(json, finding);
        json.WriteEndArray();
        WriteInvocation(json);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "wrapgen");
        json.WriteString("semanticVersion", ToolName.Version);
        json.WriteStartArray("rules");
        foreach (
            var code in _findings
                .Select(finding => finding.Diagnostic.Code)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Diagnostic.Code);
        json.WriteString("level", finding.Severity);
        json.WriteStartObject("message");
        json.WriteString("text", finding.Message);
        json.WriteEndObject();
        if (finding.Diagnostic.File.Length > 0 || finding.Submodule is not null)
            WriteLocation(json, finding);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (finding.Diagnostic.File.Length > 0)
            WritePlace(json, finding);
        if (finding.Submodule is not null)
            WriteSubmodule(json, finding.Submodule);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSubmodule(Utf8JsonWriter json, string submodule)
    {
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", submodule);
        json.WriteString("kind", "module");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(finding.Diagnostic.File));
        json.WriteEndObject();
        if (finding.Diagnostic.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Diagnostic.Line);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private void WriteInvocation(Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !_findings.Exists(finding => finding.Severity == "error"));
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var note in _notes)
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            json.WriteStartObject("message");
            json.WriteString("text", note);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string UriOf(string file) =>
        Path.IsPathFullyQualified(file)
            ? new Uri(file).AbsoluteUri
            : string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
