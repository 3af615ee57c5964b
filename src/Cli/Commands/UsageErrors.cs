using System.CommandLine;
using System.CommandLine.Parsing;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Cli.Commands;

/// <summary>Explains an invalid command line in one message, and suggests what the user probably meant.</summary>
internal static class UsageErrors
{
    /// <summary>The first error of a command line. It usually causes the others.</summary>
    public static Diagnostic Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var name = Path(parsed.CommandResult);
        // The parser reports a misspelled option as unknown, and the required one as missing: only the former is the
        // cause.
        if (Unknown(parsed) is { } unknown)
        {
            return unknown.StartsWith('-')
                ? Rules.UnknownOption(name, unknown, OptionsOf(parsed.CommandResult))
                : Rules.UnknownArgument(name, unknown, command.Subcommands.Select(item => item.Name));
        }
        return command.Subcommands.Count > 0 && command.Action is null
            ? Rules.NoCommand(name, command.Subcommands.Select(item => item.Name))
            : Rules.WrongCommandLine(name, OneLine(parsed.Errors[0].Message));
    }

    /// <summary>Joins the lines on which the parser lists the values of an option.</summary>
    private static string OneLine(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 1 ? lines[0] : $"{lines[0]} {string.Join(", ", lines.Skip(1))}.";
    }

    /// <summary>
    /// The first unknown token; options take precedence, because the token after one may be its value.
    /// </summary>
    private static string? Unknown(ParseResult parsed) =>
        parsed.UnmatchedTokens.FirstOrDefault(token =>
            token.StartsWith('-') && token.Length > 1 && parsed.CommandResult.Command.Action is not null
        ) ?? (parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null);

    private static IEnumerable<string> OptionsOf(CommandResult result)
    {
        for (SymbolResult? level = result; level is not null; level = level.Parent)
            if (level is CommandResult { Command: var command })
                foreach (var option in command.Options)
                foreach (var name in option.Aliases.Prepend(option.Name))
                    yield return name;
    }

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Path(parent)} {result.Command.Name}" : "wrapgen";
}
