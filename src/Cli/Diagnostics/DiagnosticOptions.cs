using System.CommandLine;
using Wrapgen.Cli.Hosting;
using Wrapgen.Reporting.Findings;

namespace Wrapgen.Cli.Diagnostics;

/// <summary>The options for the format of diagnostics, and for their output file.</summary>
internal sealed class DiagnosticOptions
{
    private readonly Option<DiagnosticFormat> _format = new("--diagnostic-format")
    {
        Description = "Format of diagnostics: text, gcc, msbuild, github (annotations) or sarif (one document).",
        HelpName = "text|gcc|msbuild|github|sarif",
        CustomParser = result =>
        {
            if (
                Enum.TryParse<DiagnosticFormat>(result.Tokens[^1].Value, ignoreCase: true, out var format)
                && Enum.IsDefined(format)
            )
                return format;
            result.AddError(
                $"'{result.Tokens[^1].Value}' is not a diagnostic format. Use text, gcc, msbuild, github or sarif."
            );
            return default;
        },
    };

    private readonly Option<string?> _output = new("--diagnostic-output")
    {
        Description = "File for the diagnostics instead of standard error.",
        HelpName = "FILE",
    };

    /// <summary>
    /// Adds the options to a command that can be interrupted, and gives it the output that they select.
    /// </summary>
    public void AddTo(Command command, ICommandHost host, Func<ParseResult, IFindingWriter, CancellationToken, int> run)
    {
        command.Options.Add(_format);
        command.Options.Add(_output);
        command.SetAction(arguments =>
        {
            using var output = FindingOutput.Open(arguments.GetValue(_format), arguments.GetValue(_output), host.Error);
            return output.Run(findings =>
                host.RunInterruptibly(cancellation => run(arguments, findings, cancellation))
            );
        });
    }
}
