namespace Wrapgen.Reporting.Findings;

/// <summary>Who reads the diagnostics.</summary>
internal enum DiagnosticFormat
{
    /// <summary>A person, or a tool that knows the generator that this one replaces: <c>submodule: warning(4): message</c>.</summary>
    Text,

    /// <summary>Editors that read compilers: <c>file:line: warning: message [WG3004]</c>.</summary>
    Gcc,

    /// <summary>Visual Studio and MSBuild: <c>file(line): warning WG3004: message</c>.</summary>
    Msbuild,

    /// <summary>GitHub Actions: annotations of the changed files.</summary>
    Github,

    /// <summary>Code scanning: one SARIF 2.1.0 document.</summary>
    Sarif,
}
