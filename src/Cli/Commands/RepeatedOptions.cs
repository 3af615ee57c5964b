using System.CommandLine;

namespace Wrapgen.Cli.Commands;

/// <summary>
/// An option for one value that is given again takes the last one, as with the generators that this program replaces: builds add
/// their own settings behind those that are there.
/// </summary>
internal static class RepeatedOptions
{
    private static readonly ArgumentArity Repeatable = new(1, 1000);

    /// <summary>Lets the options of a command and of those beneath it be repeated.</summary>
    public static Command TakeTheLast(Command command)
    {
        foreach (var option in command.Options)
        {
            if (option.Arity.MaximumNumberOfValues != 1 || option.ValueType == typeof(bool))
                continue;
            option.Arity = Repeatable;
            option.AllowMultipleArgumentsPerToken = false;
            // Options of other types have parsers of their own, which read the last value too.
            if (option is Option<string> { CustomParser: null } text)
                text.CustomParser = result => result.Tokens[^1].Value;
        }
        foreach (var subcommand in command.Subcommands)
            TakeTheLast(subcommand);
        return command;
    }
}
