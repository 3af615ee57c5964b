namespace Wrapgen.Cli.Tests;

/// <summary>What users see after a wrong command line: one line, and exit code 2.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("WG7001: `wrapgen` needs a command: ")]
    [InlineData("WG7001: `wrapgen profile` needs a command: show, check.", "profile")]
    [InlineData("WG7003: `wrapgen` has no command 'modul'. Did you mean 'module'?", "modul", "--mdx", "a.mdx")]
    [InlineData("WG7003: `wrapgen profile` has no command 'shw'. Did you mean 'show'?", "profile", "shw")]
    [InlineData("WG7002: `wrapgen module` has no option '--mdxx'. Did you mean '--mdx'?", "module", "--mdxx", "a.mdx")]
    [InlineData(
        "WG7002: `wrapgen stubs` has no option '--pkl-dir=y'. Did you mean '--pkl_dir'?",
        "stubs",
        "--pyi_dir=x",
        "--pkl-dir=y"
    )]
    [InlineData("WG7003: `wrapgen diff` takes no further argument 'c'.", "diff", "a", "b", "c")]
    [InlineData("WG7004: Option '--interface-output-dir' is required.", "module", "--mdx", "a.mdx")]
    [InlineData("WG7004: Required argument missing for option: '--mdx'.", "module", "--mdx")]
    [InlineData("WG7004: Response file not found 'none.rsp'.", "module", "@none.rsp")]
    [InlineData(
        "WG7004: Argument 'xml' not recognized. Must be one of: 'text', 'json', 'markdown'.",
        "diff",
        "a",
        "b",
        "--format",
        "xml"
    )]
    [InlineData("WG7004: 'soon' is not a number of days between 0 and 36500.", "cache", "evict", "soon")]
    [InlineData(
        "WG7004: 'much' is not a size in GB; pass a number such as 2.5.",
        "cache",
        "evict",
        "30",
        "--max-size",
        "much"
    )]
    [InlineData(
        "WG7004: '-1' is not a size in GB; pass a number such as 2.5.",
        "castxml",
        "--evict",
        "30",
        "--max-size",
        "-1"
    )]
    [InlineData("WG7004: '-4' is not a number of days between 0 and 36500.", "castxml", "--evict", "-4")]
    [InlineData("WG7004: The castxml command is missing.", "castxml", "--no-cache")]
    [InlineData("WG7004: Option '--depfile' needs a value.", "castxml", "--depfile")]
    [InlineData(
        "WG7002: `wrapgen castxml` has no option '--no-cahe'. Did you mean '--no-cache'?",
        "castxml",
        "--no-cahe",
        "castxml",
        "-o",
        "a.xml"
    )]
    public void The_first_error_is_told_with_what_was_probably_meant(string message, params string[] arguments)
    {
        var result = CommandLine.Run(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("wrapgen: error " + message, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }

    /// <summary>The last value counts, as in ITK's generators. The missing paths show which value was used.</summary>
    [Theory]
    [InlineData(
        "late: error WG4008",
        "stubs",
        "--pyi_dir",
        "p",
        "--pkl_dir",
        "early",
        "--index_list_file",
        "l",
        "--pkl_dir=late",
        "--prune",
        "--prune"
    )]
    [InlineData(
        "late.json: error WG7101",
        "module",
        "--mdx",
        "a.mdx",
        "-o",
        "a",
        "-l",
        "l",
        "--pyi_dir",
        "p",
        "--pkl_dir",
        "k",
        "--profile=early.json",
        "--profile",
        "late.json"
    )]
    [InlineData(
        "late: error WG4008",
        "store",
        "dump",
        "--store",
        "early",
        "--store",
        "late",
        "--format",
        "json",
        "--format",
        "json"
    )]
    public void The_last_of_repeated_options_counts(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var result = Tool.Run([.. Tool.Wrapgen, .. arguments], folder.Path);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_lists_every_command_in_a_line()
    {
        var result = CommandLine.Run("--help");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(
            new[] { "module", "stubs", "castxml", "profile", "inspect", "diff" },
            command =>
                Assert.Contains(
                    result.Output.Split('\n'),
                    line => line.StartsWith("  " + command, StringComparison.Ordinal)
                )
        );
        Assert.DoesNotContain("Example", result.Output, StringComparison.Ordinal);
    }
}
