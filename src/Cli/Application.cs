using Wrapgen.Cli.Commands;
using Wrapgen.Cli.Hosting;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Cli;

/// <summary>
/// Runs the command line: selects the command, and turns a failure into a diagnostic and an exit code.
/// </summary>
internal static class Application
{
    /// <summary>Runs a command and returns the exit code of the process.</summary>
    public static int Run(string[] arguments, ICommandHost host)
    {
        try
        {
            // A cache hit takes less time than setting up the command line parser, and a tool parses its own arguments.
            return CachedToolCommand.IsMeant(arguments)
                ? CachedToolCommand.Run(arguments, host)
                : CommandTable.Run(arguments, host);
        }
        catch (WrapgenException failure)
        {
            host.Error.WriteLine(failure.Diagnostic);
            return ExitCodes.Failure;
        }
        catch (Exception failure)
        {
            // Users of a build cannot act on a stack trace.
            host.Error.WriteLine(
                Rules.Unexpected(failure.GetType().Name, failure.Message.ReplaceLineEndings(" ").TrimEnd('.'))
            );
            return ExitCodes.Failure;
        }
    }
}
