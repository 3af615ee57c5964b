using System.Globalization;
using System.Text.RegularExpressions;

namespace Wrapgen.Cli.Tests.Documentation;

/// <summary>
/// Runs every command line in the pages. The first line of a block says what the block is: see docs/adding-things.md,
/// "A command in the docs".
/// </summary>
public sealed partial class DocumentedCommandsTests(ReadersFolder reader) : IClassFixture<ReadersFolder>
{
    private static readonly string[] DataLanguages =
    [
        "json",
        "yaml",
        "cmake",
        "csharp",
        "c++",
        "sql",
        "python",
        "text",
        "mermaid",
        "nginx",
    ];
    private static readonly string[] KnownAttributes = ["needs", "file", "exit", "ci"];

    public static TheoryData<string> CommandBlocks =>
        [
            .. Blocks()
                .Where(block => block.IsCommands && !block.Attributes.ContainsKey("ci"))
                .Select(block => block.Place),
        ];

    public static TheoryData<string> CiBlocks =>
        [
            .. Blocks()
                .Where(block => block.IsCommands && block.Attributes.ContainsKey("ci"))
                .Select(block => block.Place),
        ];

    [Theory]
    [MemberData(nameof(CommandBlocks))]
    public void The_commands_of_this_block_work(string place)
    {
        Assert.SkipUnless(ReadersFolder.HasShell, "needs bash");
        var block = Blocks().Single(candidate => candidate.Place == place);
        var missing = Requirements.Missing(block);
        Assert.SkipWhen(missing.Count > 0, "needs " + string.Join(", ", missing));
        reader.Reset();
        foreach (var file in FencedBlock.Of(block.Page).Where(candidate => candidate.Attributes.ContainsKey("file")))
            reader.Write(file.Attributes["file"], file.Text);

        if (block.Language == "sh")
            Execute(block.Text, ExitCode(block));
        else
            foreach (var (command, said) in Dialogue(block.Text))
                Compare(said, Execute($"{{ {command}\n}} 2>&1", ExitCode(block)));
    }

    /// <summary>
    /// Commands that build, pack or test the checkout itself. A script that CI runs contains the same lines.
    /// </summary>
    [Theory]
    [MemberData(nameof(CiBlocks))]
    public void The_commands_of_this_block_are_those_of_ci(string place)
    {
        var block = Blocks().Single(candidate => candidate.Place == place);
        var name = block.Attributes["ci"] is { Length: > 0 } other ? other : ".ci/run";
        Assert.True(
            name == ".ci/run"
                || File.ReadAllText(Repository.PathOf(".ci", "run")).Contains(name, StringComparison.Ordinal),
            $"CI does not run {name}"
        );
        var script = File.ReadAllText(Repository.PathOf(name));
        var commands = block
            .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Comment().Replace(line, "").Trim())
            .Where(line => line.Length > 0);

        Assert.All(commands, command => Assert.Contains(command, script, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_block_says_what_it_is() =>
        Assert.All(
            Blocks(),
            block =>
            {
                Assert.True(
                    block.IsCommands || DataLanguages.Contains(block.Language),
                    $"{block.Place}: '{block.Language}' is none of sh, console, {string.Join(", ", DataLanguages)}"
                );
                Assert.All(
                    block.Attributes.Keys,
                    name => Assert.True(KnownAttributes.Contains(name), $"{block.Place}: unknown attribute '{name}'")
                );
                Assert.All(
                    Requirements.Of(block),
                    name => Assert.True(Requirements.IsKnown(name), $"{block.Place}: unknown requirement '{name}'")
                );
                Assert.True(
                    block.Language != "console" || block.Text.StartsWith("$ ", StringComparison.Ordinal),
                    $"{block.Place}: a dialogue starts with '$ '"
                );
            }
        );

    [Fact]
    public void No_command_hides_in_an_indented_block()
    {
        var hidden =
            from page in Pages.All
            from line in OutsideFences(page)
            where IndentedCommand().IsMatch(line)
            select $"{page}: {line.Trim()}";

        Assert.Empty(hidden);
    }

    [Fact]
    public void There_are_blocks_to_execute() => Assert.True(CommandBlocks.Count > 10);

    private static IEnumerable<FencedBlock> Blocks() => Pages.All.SelectMany(FencedBlock.Of);

    private string Execute(string commands, int exitCode)
    {
        var result = reader.Run(commands);
        TestContext.Current.TestOutputHelper!.WriteLine($"$ {commands.TrimEnd()}\n{result.Output}{result.Error}");
        Assert.True(
            result.ExitCode == exitCode,
            $"{commands}ended with {result.ExitCode}, not {exitCode}:\n{result.Output}{result.Error}"
        );
        return result.Output;
    }

    private static int ExitCode(FencedBlock block) =>
        block.Attributes.TryGetValue("exit", out var code) ? int.Parse(code, CultureInfo.InvariantCulture) : 0;

    /// <summary>Commands after <c>$ </c>, continued after <c>&gt; </c>, each with the lines that it prints.</summary>
    private static List<(string Command, string Said)> Dialogue(string text)
    {
        var result = new List<(string Command, string Said)>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("$ ", StringComparison.Ordinal))
                result.Add((line[2..], ""));
            else if (line.StartsWith("> ", StringComparison.Ordinal))
                result[^1] = result[^1] with { Command = result[^1].Command + "\n" + line[2..] };
            else
                result[^1] = result[^1] with { Said = result[^1].Said + line + "\n" };
        }
        return result;
    }

    /// <summary>
    /// An ellipsis matches any text: within a line a part of it, and on a line of its own any number of lines.
    /// </summary>
    private static void Compare(string expected, string actual)
    {
        var pattern = AnyLines()
            .Replace(Regex.Escape(expected.TrimEnd()) + "\\n", "(?:.*\\n)*")
            .Replace("…", ".*", StringComparison.Ordinal);
        Assert.Matches($"^{pattern}$", actual.TrimEnd() + "\n");
    }

    private static IEnumerable<string> OutsideFences(string page)
    {
        var inside = false;
        foreach (var line in File.ReadLines(Repository.PathOf(page)))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                inside = !inside;
            else if (!inside)
                yield return line;
        }
    }

    [GeneratedRegex(@"(^|\s)#\s.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(\t| {4,})[^|*\-0-9]")]
    private static partial Regex IndentedCommand();

    [GeneratedRegex(@"(?<=^|\\n)…\\n")]
    private static partial Regex AnyLines();
}
