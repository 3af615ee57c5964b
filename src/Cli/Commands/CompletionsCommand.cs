using System.CommandLine;
using Wrapgen.Cli.Hosting;
using Wrapgen.Cli.Shells;

namespace Wrapgen.Cli.Commands;

/// <summary><c>wrapgen completions</c>: prints the script with which a shell completes the command line.</summary>
internal static class CompletionsCommand
{
    public const string Name = "completions";

    private const string Description = """
        Print the script with which a shell completes command lines of wrapgen.

        Examples:
          wrapgen completions bash > ~/.local/share/bash-completion/completions/wrapgen
          wrapgen completions zsh > ~/.zfunc/_wrapgen
          wrapgen completions fish > ~/.config/fish/completions/wrapgen.fish
          wrapgen completions powershell >> $PROFILE
        """;

    public static Command Create(ICommandHost host)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or powershell." };
        shell.AcceptOnlyFromAmong([.. ShellTable.Names]);
        var command = new Command(Name, Description) { shell };
        command.SetAction(arguments =>
        {
            host.Output.Write(ShellTable.Write(arguments.GetRequiredValue(shell), CommandTable.Describe(host)));
            return ExitCodes.Success;
        });
        return command;
    }
}
