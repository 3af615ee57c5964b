using Wrapgen.Cli.Commands;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Cli;

/// <summary>One run of the command line: chooses the command, and turns every failure into one diagnostic and an exit code.</summary>
internal static class Application
{
    /// <summary>Runs a command and returns the exit code of the process.</summary>
    public static int Run(string[] arguments, ICommandHost host)
    {
        try
        {
            // A cache hit takes less time than building a command line parser, and castxml's arguments are not ours to parse.
            return arguments is [CastXmlCommand.Name, ..]
                ? CastXmlCommand.Run(arguments, host)
                : CommandTable.Run(arguments, host);
        }
        catch (WrapgenException failure)
        {
            host.Error.WriteLine(failure.Diagnostic);
            return ExitCodes.Failure;
        }
        catch (Exception failure)
        {
            // A stack trace tells a user of the build nothing.
            host.Error.WriteLine(
                Rules.Unexpected(failure.GetType().Name, failure.Message.ReplaceLineEndings(" ").TrimEnd('.'))
            );
            return ExitCodes.Failure;
        }
    }
}
