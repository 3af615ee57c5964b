using System.CommandLine;

namespace Wrapgen.Cli.Shells;

/// <summary>A command, as shells and manual pages see it.</summary>
/// <param name="Path">The words that select it, <c>wrapgen</c> first.</param>
/// <param name="Description">All of its description; the first line is a summary.</param>
/// <param name="Options">Its options, those that every command has included.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Commands">Its subcommands.</param>
internal sealed record CommandNode(
    string Path,
    string Description,
    IReadOnlyList<OptionNode> Options,
    IReadOnlyList<ArgumentNode> Arguments,
    IReadOnlyList<CommandNode> Commands
)
{
    private static readonly OptionNode Help = new(["--help"], "Show help and examples.", null, ValueKind.Text, []);

    /// <summary>The last word of the path.</summary>
    public string Name => Path[(Path.LastIndexOf(' ') + 1)..];

    /// <summary>The first line of the description.</summary>
    public string Summary => Description.Split('\n')[0];

    /// <summary>This command and all below it, each before its subcommands.</summary>
    public IEnumerable<CommandNode> Tree => Commands.SelectMany(command => command.Tree).Prepend(this);

    /// <summary>Reads a command of the parser.</summary>
    /// <param name="command">The command.</param>
    /// <param name="path">The words that select it.</param>
    public static CommandNode Of(Command command, string path) =>
        new(
            path,
            (command.Description ?? "").ReplaceLineEndings("\n").TrimEnd(),
            [.. command.Options.Where(option => !option.Hidden && option.Name != "--help").Select(OptionNode.Of), Help],
            [.. command.Arguments.Where(argument => !argument.Hidden).Select(ArgumentOf)],
            [
                .. command
                    .Subcommands.Where(item => !item.Hidden)
                    .Select(item => Of(item, path + " " + item.Name))
                    .OrderBy(item => item.Name, StringComparer.Ordinal),
            ]
        );

    private static ArgumentNode ArgumentOf(Argument argument) =>
        new(
            argument.Name.ToUpperInvariant(),
            OptionNode.OneLine(argument.Description),
            argument.Arity.MinimumNumberOfValues == 0,
            argument.Arity.MaximumNumberOfValues > 1
        );
}
