namespace Wrapgen.Reporting.Findings;

/// <summary>The format of diagnostics.</summary>
internal enum DiagnosticFormat
{
    /// <summary>
    /// For people, and for tools that parse the output of the ITK generator: <c>submodule: warning(4): message</c>.
    /// </summary>
    Text,

    /// <summary>For editors that parse compiler output: <c>file:line: warning: message [WG3004]</c>.</summary>
    Gcc,

    /// <summary>For Visual Studio and MSBuild: <c>file(line): warning WG3004: message</c>.</summary>
    Msbuild,

    /// <summary>For GitHub Actions: annotations of changed files.</summary>
    Github,

    /// <summary>For code scanning: a SARIF 2.1.0 document.</summary>
    Sarif,
}
