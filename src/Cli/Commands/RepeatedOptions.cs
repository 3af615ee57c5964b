using System.CommandLine;

namespace Wrapgen.Cli.Commands;

/// <summary>
/// If an option with one value is repeated, the last one counts, as in the generators that this program replaces:
/// builds append their own settings to existing ones.
/// </summary>
internal static class RepeatedOptions
{
    private static readonly ArgumentArity Repeatable = new(1, 1000);

    /// <summary>Lets the options of a command and its subcommands be repeated.</summary>
    public static Command TakeTheLast(Command command)
    {
        foreach (var option in command.Options)
        {
            if (option.Arity.MaximumNumberOfValues != 1 || option.ValueType == typeof(bool))
                continue;
            option.Arity = Repeatable;
            option.AllowMultipleArgumentsPerToken = false;
            // Options of other types have their own parsers, which read the last value too.
            if (option is Option<string> { CustomParser: null } text)
                text.CustomParser = result => result.Tokens[^1].Value;
        }
        foreach (var subcommand in command.Subcommands)
            TakeTheLast(subcommand);
        return command;
    }
}
