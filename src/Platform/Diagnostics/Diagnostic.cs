using System.Globalization;

namespace Wrapgen.Platform.Diagnostics;

/// <summary>The severity of a diagnostic.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Information only.</summary>
    Info,

    /// <summary>The run continues.</summary>
    Warning,

    /// <summary>The run fails.</summary>
    Error,
}

/// <summary>A problem: what happened, where, and what to do about it.</summary>
/// <param name="Code">Stable code, <c>WG</c> and four digits; <c>docs/diagnostics.md</c> has a row for each.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="File">The file that it concerns; empty when it concerns none.</param>
/// <param name="Line">One-based line; 0 when unknown.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string File, int Line, string Message)
{
    /// <summary>An error about a file.</summary>
    public static Diagnostic Error(string code, string file, int line, string message) =>
        new(code, DiagnosticSeverity.Error, file, line, message);

    /// <summary>A warning about a file.</summary>
    public static Diagnostic Warning(string code, string file, int line, string message) =>
        new(code, DiagnosticSeverity.Warning, file, line, message);

    /// <summary>The form that IDEs and continuous integration read: <c>file(line): error WG1234: message</c>.</summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
        var place = (File.Length, Line) switch
        {
            (0, _) => "wrapgen",
            (_, 0) => File,
            _ => string.Create(CultureInfo.InvariantCulture, $"{File}({Line})"),
        };
        return $"{place}: {severity} {Code}: {Message}";
    }
}
