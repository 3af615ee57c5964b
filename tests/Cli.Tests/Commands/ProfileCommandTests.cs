namespace Wrapgen.Cli.Tests.Commands;

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

        new Transcript("profile-check").Hide(_folder.Path, "<folder>").Run(1, "profile", "check", file).IsRecorded();
    }

    [Fact]
    public void A_module_run_with_a_wrong_profile_says_so_before_it_starts()
    {
        new Transcript("profile-missing")
            .Hide(_folder.Path, "<folder>")
            .Run(
                1,
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
            )
            .IsRecorded();
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    private static (int, string, string) Told(ToolResult result) => (result.ExitCode, result.Output, result.Error);
}
