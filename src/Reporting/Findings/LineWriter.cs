using System.Globalization;

namespace Wrapgen.Reporting.Findings;

/// <summary>Writes a line per finding. The formats differ only in how a line looks.</summary>
internal sealed class LineWriter(TextWriter output, Func<Finding, string> line, Func<string, string, string> summary)
    : IFindingWriter
{
    public static LineWriter Create(TextWriter output, DiagnosticFormat format) =>
        format switch
        {
            DiagnosticFormat.Gcc => new LineWriter(output, Gcc, (subject, text) => $"{subject}: note: {text}"),
            DiagnosticFormat.Msbuild => new LineWriter(output, Msbuild, (subject, text) => $"{subject}: {text}"),
            DiagnosticFormat.Github => new LineWriter(
                output,
                Github,
                (subject, text) => $"::notice title={Property(subject)}::{Data(text)}"
            ),
            _ => new LineWriter(output, Text, (subject, text) => $"{subject}: {text}"),
        };

    public void Write(Finding finding) => output.WriteLine(line(finding));

    public void WriteSummary(string subject, string text) => output.WriteLine(summary(subject, text));

    public void Finish() => output.Flush();

    /// <summary>Numbered warnings look as in the ITK generator, because scripts parse them.</summary>
    private static string Text(Finding finding)
    {
        if (finding.Submodule is null)
            return finding.Diagnostic.ToString();
        var place =
            finding.Diagnostic.File.Length == 0
                ? ""
                : $" {(finding.Number == 4 ? "Used" : "Declared")} at {Place(finding)}.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.Submodule}: {finding.Severity}({finding.Number}): {finding.Diagnostic.Message}{place}"
        );
    }

    private static string Gcc(Finding finding)
    {
        var (file, line) = (finding.Diagnostic.File, finding.Diagnostic.Line);
        var place =
            file.Length == 0 ? finding.Submodule ?? "wrapgen"
            : line == 0 ? file
            : string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");
        return $"{place}: {finding.Severity}: {(file.Length == 0 ? finding.Diagnostic.Message : finding.Message)} [{finding.Diagnostic.Code}]";
    }

    private static string Msbuild(Finding finding)
    {
        var place = finding.Diagnostic.File.Length == 0 ? finding.Submodule ?? "wrapgen" : Place(finding);
        var message = finding.Diagnostic.File.Length == 0 ? finding.Diagnostic.Message : finding.Message;
        // MSBuild has no notes.
        return finding.Severity == "note"
            ? $"{place}: {message}"
            : $"{place}: {finding.Severity} {finding.Diagnostic.Code}: {message}";
    }

    private static string Github(Finding finding)
    {
        var properties = new List<string>();
        if (finding.Diagnostic.File.Length > 0)
            properties.Add("file=" + Property(finding.Diagnostic.File));
        if (finding.Diagnostic.Line > 0)
            properties.Add(string.Create(CultureInfo.InvariantCulture, $"line={finding.Diagnostic.Line}"));
        properties.Add("title=" + finding.Diagnostic.Code);
        return $"::{(finding.Severity == "note" ? "notice" : finding.Severity)} {string.Join(',', properties)}::{Data(finding.Message)}";
    }

    private static string Place(Finding finding) =>
        finding.Diagnostic.Line == 0
            ? finding.Diagnostic.File
            : string.Create(CultureInfo.InvariantCulture, $"{finding.Diagnostic.File}({finding.Diagnostic.Line})");

    // A workflow command ends at the end of the line, and a property at a comma or colon. Percent signs introduce
    // escapes.
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
