namespace Wrapgen.Cli.Tests;

public sealed class ProfileCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Show_prints_a_profile_that_check_accepts()
    {
        var shown = CommandLine.Run("profile", "show");
        var file = _folder.Write("itk.json", shown.Output);

        Assert.Equal((0, "itk: sound\n", ""), Told(CommandLine.Run("profile", "check", file)));
        Assert.Equal((0, shown.Output, ""), Told(CommandLine.Run("profile", "show", file)));
    }

    [Fact]
    public void Check_prints_each_problem_with_its_line_and_fails()
    {
        var file = _folder.Write("wrong.json", "{\n  \"nmae\": \"x\",\n  \"swigPrefix\": 2\n}");

        var (exitCode, output, error) = Told(CommandLine.Run("profile", "check", file));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Collection(
            error.TrimEnd('\n').Split('\n'),
            line =>
                Assert.StartsWith(
                    $"{file}(2): error WG7103: Profiles have no member '/nmae'. Did you mean 'name'?",
                    line,
                    StringComparison.Ordinal
                ),
            line => Assert.Equal($"{file}(3): error WG7104: '/swigPrefix' must be a string.", line)
        );
    }

    [Fact]
    public void A_module_run_with_a_wrong_profile_says_so_before_it_starts()
    {
        var result = CommandLine.Run(
            "module",
            "--mdx",
            "a.mdx",
            "-o",
            _folder["t"],
            "-l",
            _folder.Path,
            "--pyi_dir",
            _folder["p"],
            "--pkl_dir",
            _folder["k"],
            "--profile",
            _folder["none.json"]
        );

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"{_folder["none.json"]}: error WG7101: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    private static (int, string, string) Told(ToolResult result) => (result.ExitCode, result.Output, result.Error);
}
