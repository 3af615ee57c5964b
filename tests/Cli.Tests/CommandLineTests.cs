using System.Text.RegularExpressions;
using Wrapgen.Cli.Hosting;

namespace Wrapgen.Cli.Tests;

public partial class CommandLineTests
{
    [Fact]
    public void Version_is_printed_on_one_line_with_the_kind_of_the_build()
    {
        var result = Tool.RunWrapgen("--version");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(VersionLine(), result.Output);
    }

    [Theory]
    [InlineData("1.2.3", "1.2.3", null)]
    [InlineData("1.2.3+0123456789abcdef0123456789abcdef01234567", "1.2.3", "0123456789ab")]
    [InlineData("1.2.3-rc.1+0123", "1.2.3-rc.1", "0123")]
    public void Version_names_the_commit_that_the_compiler_recorded(string recorded, string number, string? commit)
    {
        var version = ProgramVersion.Of(recorded);

        Assert.Equal((number, commit), (version.Number, version.Commit));
        Assert.Equal(number, version.ToString().Split(' ')[0]);
    }

    [GeneratedRegex(@"^0\.2\.0 \((native|portable) [a-z0-9.-]+(, commit [0-9a-f]{12})?\)\n\z")]
    private static partial Regex VersionLine();
}
