using System.CommandLine;
using Wrapgen.Reporting.Findings;

namespace Wrapgen.Cli.Diagnostics;

/// <summary>The options that say in which form diagnostics are printed, and where.</summary>
internal sealed class DiagnosticOptions
{
    private readonly Option<DiagnosticFormat> _format = new("--diagnostic-format")
    {
        Description = "Form of diagnostics: text, gcc, msbuild, github (annotations) or sarif (one document).",
        HelpName = "text|gcc|msbuild|github|sarif",
        CustomParser = result =>
        {
            if (
                Enum.TryParse<DiagnosticFormat>(result.Tokens[^1].Value, ignoreCase: true, out var format)
                && Enum.IsDefined(format)
            )
                return format;
            result.AddError(
                $"'{result.Tokens[^1].Value}' is no form of diagnostics. Known: text, gcc, msbuild, github, sarif."
            );
            return default;
        },
    };

    private readonly Option<string?> _output = new("--diagnostic-output")
    {
        Description = "File for the diagnostics instead of standard error.",
        HelpName = "FILE",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_output);
    }

    /// <summary>Where a run's findings go.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="standard">Where they go unless a file is named.</param>
    public FindingOutput Open(ParseResult arguments, TextWriter standard) =>
        FindingOutput.Open(arguments.GetValue(_format), arguments.GetValue(_output), standard);
}
