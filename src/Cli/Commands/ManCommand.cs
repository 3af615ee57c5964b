using System.CommandLine;
using Wrapgen.Cli.Hosting;
using Wrapgen.Cli.Shells;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen man</c>: prints the manual page.</summary>
internal static class ManCommand
{
    public const string Name = "man";

    private const string Description = """
        Print the manual page.

        Examples:
          wrapgen man | man -l -
          wrapgen man > ~/.local/share/man/man1/wrapgen.1
        """;

    public static Command Create(ICommandHost host)
    {
        var command = new Command(Name, Description);
        command.SetAction(_ =>
        {
            host.Output.Write(ManualPage.Write(CommandTable.Describe(host), ProgramVersion.Current));
            return ExitCodes.Success;
        });
        return command;
    }
}
