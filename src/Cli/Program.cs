using Wrapgen.Cli.Commands;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Cli;

/// <summary>Entry point: chooses the command, and turns what goes wrong into one diagnostic and an exit code.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        try
        {
            // A cache hit takes less time than building a command line parser, and castxml's arguments are not ours to parse.
            return arguments is [CastXmlCommand.Name, ..] ? CastXmlCommand.Run(arguments) : CommandTable.Run(arguments);
        }
        catch (WrapgenException failure)
        {
            Console.Error.WriteLine(failure.Diagnostic);
            return ExitCodes.Failure;
        }
        catch (Exception failure)
        {
            // A stack trace tells a user of the build nothing.
            Console.Error.WriteLine(
                Rules.Unexpected(failure.GetType().Name, failure.Message.ReplaceLineEndings(" ").TrimEnd('.'))
            );
            return ExitCodes.Failure;
        }
    }
}
