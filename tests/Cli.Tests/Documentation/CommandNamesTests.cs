using System.Text.RegularExpressions;

namespace Wrapgen.Cli.Tests.Documentation;

/// <summary>Commands and options that the pages name exist, and the README names every command.</summary>
public sealed partial class CommandNamesTests
{
    [Fact]
    public void The_readme_has_a_row_for_every_command()
    {
        var rows = MarkdownPage
            .Read("README.md")
            .CodeAtStartOfRows.Where(code => code.StartsWith("wrapgen ", StringComparison.Ordinal))
            .Select(code => code.Split(' ')[1]);

        Assert.Equal(Commands("").Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Commands_and_options_in_the_text_exist()
    {
        var helps = Commands("").ToDictionary(command => command, HelpWithSubcommands, StringComparer.Ordinal);
        var unknown =
            from page in Pages.All
            from span in MarkdownPage.Read(page).CodeSpans
            where span.StartsWith("wrapgen ", StringComparison.Ordinal)
            let words = span.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[1..]
            where words.Length > 0 && !words[0].StartsWith('-') && char.IsAsciiLetterLower(words[0][0])
            from word in words
                .Take(1)
                .Concat(
                    words[0] == "castxml"
                        ? []
                        : words
                            .Skip(1)
                            .Where(word => Option().IsMatch(word))
                            .Select(word => word.TrimStart('[').TrimEnd(']').Split('=')[0])
                )
            where
                !(
                    word == words[0]
                        ? helps.ContainsKey(word)
                        : helps.TryGetValue(words[0], out var help) && Names(help, word)
                )
            select $"{page}: wrapgen {string.Join(' ', words)}: {word}";

        Assert.Empty(unknown);
    }

    private static bool Names(string help, string option) =>
        Regex.IsMatch(help, $@"(?<![\w-]){Regex.Escape(option)}(?![\w-])");

    private static string HelpWithSubcommands(string command) =>
        Help(command)
        + string.Concat(command == "castxml" ? [] : Commands(command).Select(sub => Help($"{command} {sub}")));

    private static string Help(string command) =>
        CommandLine.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Output;

    private static List<string> Commands(string command) =>
        [
            .. Help(command)
                .Split('\n')
                .SkipWhile(line => line != "Commands:")
                .Skip(1)
                .TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal))
                .Select(line => Name().Match(line))
                .Where(name => name.Success)
                .Select(name => name.Groups[1].Value),
        ];

    [GeneratedRegex(@"^\[?--?[a-zA-Z]")]
    private static partial Regex Option();

    [GeneratedRegex("^  ([a-z]+)")]
    private static partial Regex Name();
}
