namespace Wrapgen.Platform.Diagnostics;

/// <content>WG70xx: the command line itself.</content>
internal static partial class Rules
{
    /// <summary>A command was left out.</summary>
    public static Diagnostic NoCommand(string command, IEnumerable<string> known) =>
        Usage(
            "WG7001",
            $"`{command}` needs a command: {string.Join(", ", known)}. `{command} --help` tells what they do."
        );

    /// <summary>An option that the command does not have.</summary>
    public static Diagnostic UnknownOption(string command, string option, IEnumerable<string> known) =>
        Usage(
            "WG7002",
            $"`{command}` has no option '{option}'.{Suggestion.For(option.Split('=')[0], known)} `{command} --help` lists them."
        );

    /// <summary>An argument, or a command, that means nothing there.</summary>
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

    /// <summary>Anything else that is wrong with a command line.</summary>
    public static Diagnostic WrongCommandLine(string command, string reason) =>
        Usage("WG7004", $"{reason} `{command} --help` tells more.");

    private static Diagnostic Usage(string code, string message) => Diagnostic.Error(code, "", 0, message);
}
