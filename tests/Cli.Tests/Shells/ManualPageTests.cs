using Wrapgen.Cli.Commands;

namespace Wrapgen.Cli.Tests.Shells;

public sealed class ManualPageTests
{
    private static readonly string Page = CommandLine.Run("man").Output;

    [Fact]
    public void Every_command_and_option_is_in_the_page()
    {
        foreach (var command in CommandTable.Describe(new CapturedHost("")).Tree.Skip(1))
        {
            Assert.Contains($"\n.SS {command.Path}\n", Page, StringComparison.Ordinal);
            foreach (var name in command.Options.SelectMany(option => option.Names))
                Assert.Matches($@"{name.Replace("-", @"\\-", StringComparison.Ordinal)}(?![\w\\])", Page);
        }
    }

    [Fact]
    public void Mandoc_has_nothing_to_criticize()
    {
        Assert.SkipWhen(Tool.Find("mandoc") is null, "needs mandoc");

        var result = Check("mandoc", "-T", "lint", "-W", "style");

        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void Man_formats_the_page()
    {
        Assert.SkipWhen(Tool.Find("groff") is null, "needs groff");

        var result = Check("groff", "-man", "-ww", "-Tascii", "-P-cbou");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("wrapgen cache evict", result.Output, StringComparison.Ordinal);
    }

    private static ToolResult Check(params string[] command)
    {
        using var folder = new TemporaryFolder();
        return Tool.Run([.. command, folder.Write("wrapgen.1", Page)]);
    }
}
