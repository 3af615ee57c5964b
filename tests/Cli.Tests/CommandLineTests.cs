namespace Wrapgen.Cli.Tests;

public class CommandLineTests
{
    [Fact]
    public void Version_is_printed_on_one_line()
    {
        var result = Tool.RunWrapgen("--version");

        Assert.Equal((0, "0.1.0\n", ""), (result.ExitCode, result.Output, result.Error));
    }
}
