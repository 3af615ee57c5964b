namespace Wrapgen.Cli.Tests;

/// <summary>
/// Every command as the process that a build starts. Other tests run commands inside the test process; here both ways
/// must print the same bytes and end with the same exit code.
/// </summary>
public sealed class ProcessTests : IDisposable
{
    private readonly ShapesBuild _build = new ShapesBuild().RunModules(1);

    public void Dispose() => _build.Dispose();

    [Theory]
    [InlineData(0, "module", "{module}")]
    [InlineData(0, "build", "--quiet", "--manifest", "{manifest}")]
    [InlineData(0, "stubs", "--pyi_dir", "{stubs}", "--pkl_dir", "{store}", "--index_list_file", "{list}")]
    [InlineData(0, "store", "dump", "--store", "{store}")]
    [InlineData(0, "store", "path", "--store", "{store}")]
    [InlineData(0, "inspect", "--xml", "{xml}", "--json")]
    [InlineData(0, "diff", "{store}", "{store}", "--exit-code")]
    [InlineData(0, "profile", "show")]
    [InlineData(0, "report", "--store", "{store}", "--profile", "{profile}", "--json", "-")]
    [InlineData(0, "cache", "stats", "--cache-dir", "{cache}")]
    [InlineData(0, "demo", "--output", "{demo}")]
    [InlineData(0, "castxml", "--help")]
    [InlineData(1, "profile", "check", "{demo}/none.json")]
    [InlineData(1, "build", "--manifest", "{demo}/none.json")]
    [InlineData(2, "stubs")]
    [InlineData(2, "castxml")]
    public void A_process_prints_and_returns_what_the_command_does(int exitCode, params string[] arguments)
    {
        var filled = arguments.SelectMany(Fill).ToArray();

        var expected = CommandLine.Run(filled);
        var result = Tool.RunWrapgen(filled);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(expected, result);
    }

    private IEnumerable<string> Fill(string argument) =>
        argument == "{module}"
            ? _build.ModuleArguments("ShapesCore").Skip(1)
            :
            [
                argument
                    .Replace("{manifest}", _build.WriteManifest(), StringComparison.Ordinal)
                    .Replace("{stubs}", _build.Stubs, StringComparison.Ordinal)
                    .Replace("{store}", _build.Store, StringComparison.Ordinal)
                    .Replace("{list}", _build.WriteIndexList(), StringComparison.Ordinal)
                    .Replace("{profile}", ShapesBuild.Profile, StringComparison.Ordinal)
                    .Replace("{xml}", _build.Xml("ShapesCore", "shapesLightObject"), StringComparison.Ordinal)
                    .Replace("{cache}", Path.Combine(_build.Path, "cache"), StringComparison.Ordinal)
                    .Replace("{demo}", Path.Combine(_build.Path, "demo"), StringComparison.Ordinal),
            ];
}
