namespace Wrapgen.Platform.Diagnostics;

/// <content>WG70xx: the command line itself.</content>
internal static partial class Rules
{
    /// <summary>The command line lacks a command.</summary>
    public static Diagnostic NoCommand(string command, IEnumerable<string> known) =>
        Usage("WG7001", $"`{command}` needs a command: {string.Join(", ", known)}. `{command} --help` describes them.");

    /// <summary>The command does not have this option.</summary>
    public static Diagnostic UnknownOption(string command, string option, IEnumerable<string> known) =>
        Usage(
            "WG7002",
            $"`{command}` has no option '{option}'.{Suggestion.For(option.Split('=')[0], known)} `{command} --help` lists them."
        );

    /// <summary>The command does not take this argument, or has no such subcommand.</summary>
    public static Diagnostic UnknownArgument(string command, string argument, IEnumerable<string> known)
    {
        var commands = known.ToList();
        return Usage(
            "WG7003",
            commands.Count > 0
                ? $"`{command}` has no command '{argument}'.{Suggestion.For(argument, commands)} Commands: {string.Join(", ", commands)}."
                : $"`{command}` takes no further argument '{argument}'. `{command} --help` lists what it takes."
        );
    }

    /// <summary>Any other error of a command line.</summary>
    public static Diagnostic WrongCommandLine(string command, string reason) =>
        Usage("WG7004", $"{reason} See `{command} --help`.");

    private static Diagnostic Usage(string code, string message) => Diagnostic.Error(code, "", 0, message);
}
