namespace Wrapgen.Cli.Tests;

/// <summary>What somebody sees who calls the program wrongly: one line, and exit code 2.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("WG7001: `wrapgen` needs a command: ")]
    [InlineData("WG7001: `wrapgen profile` needs a command: show, check.", "profile")]
    [InlineData("WG7003: `wrapgen` has no command 'modul'. Did you mean 'module'?", "modul", "--mdx", "a.mdx")]
    [InlineData("WG7003: `wrapgen profile` has no command 'shw'. Did you mean 'show'?", "profile", "shw")]
    [InlineData("WG7002: `wrapgen module` has no option '--mdxx'. Did you mean '--mdx'?", "module", "--mdxx", "a.mdx")]
    [InlineData("WG7002: `wrapgen stubs` has no option '--pkl-dir=y'. Did you mean '--pkl_dir'?", "stubs", "--pyi_dir=x", "--pkl-dir=y")]
    [InlineData("WG7003: `wrapgen diff` takes no further argument 'c'.", "diff", "a", "b", "c")]
    [InlineData("WG7004: Option '--interface-output-dir' is required.", "module", "--mdx", "a.mdx")]
    [InlineData("WG7004: Required argument missing for option: '--mdx'.", "module", "--mdx")]
    [InlineData("WG7004: Response file not found 'none.rsp'.", "module", "@none.rsp")]
    public void The_first_error_is_told_with_what_was_probably_meant(string message, params string[] arguments)
    {
        var result = Tool.RunWrapgen(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("wrapgen: error " + message, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Help_lists_every_command_in_a_line()
    {
        var result = Tool.RunWrapgen("--help");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(new[] { "module", "stubs", "castxml", "profile", "inspect", "diff" },
            command => Assert.Contains(result.Output.Split('\n'), line => line.StartsWith("  " + command, StringComparison.Ordinal)));
        Assert.DoesNotContain("Example", result.Output, StringComparison.Ordinal);
    }
}
