using Wrapgen.Cli.Commands;
using Wrapgen.Cli.Shells;

namespace Wrapgen.Cli.Tests.Shells;

public sealed class CompletionTests : IDisposable
{
    private static readonly CommandNode Root = CommandTable.Describe(new CapturedHost(""));

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Shells => new(ShellTable.Names);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_tree_has_the_commands_and_options_of_the_help()
    {
        Assert.Contains("wrapgen cache evict", Root.Tree.Select(command => command.Path));
        foreach (var command in Root.Tree)
        {
            var help =
                Help(command.Path) + (command.Name == "castxml" ? Help("wrapgen castxml --units units.json") : "");
            foreach (var item in command.Commands)
                Assert.Contains("  " + item.Name, help, StringComparison.Ordinal);
            foreach (var name in command.Options.SelectMany(option => option.Names).Where(name => name != "--help"))
                Assert.Contains(name, help, StringComparison.Ordinal);
        }

        static string Help(string command) => CommandLine.Run([.. command.Split(' ').Skip(1), "--help"]).Output;
    }

    [Theory]
    [MemberData(nameof(Shells))]
    public void Every_command_and_option_is_in_the_script(string shell)
    {
        var script = Script(shell);

        foreach (var command in Root.Tree)
        {
            Assert.Contains(Command(shell, command.Path), script, StringComparison.Ordinal);
            foreach (var name in command.Options.SelectMany(option => option.Names))
                Assert.Matches(Mention(shell, name), script);
        }

        static string Command(string shell, string path) =>
            shell switch
            {
                "zsh" => $"\n_{path.Replace(' ', '_')}()",
                // A condition in quotes.
                "fish" => $"\\'{path}\\'",
                _ => $"'{path}'",
            };

        static string Mention(string shell, string name) =>
            shell != "fish" ? $@"(?<![\w-]){name}(?![\w-])"
            : name.StartsWith("--", StringComparison.Ordinal) ? $@"-l {name[2..]}(?![\w-])"
            : $"-[so] {name[1..]} ";
    }

    [Theory]
    [InlineData("bash", "-n")]
    [InlineData("zsh", "-n")]
    [InlineData("fish", "--no-execute")]
    public void The_shell_accepts_its_script(string shell, string check)
    {
        Assert.SkipWhen(Tool.Find(shell) is null, $"needs {shell}");

        var result = Tool.Run([shell, check, _folder.Write("script", Script(shell))]);

        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Theory]
    [InlineData("wrapgen ca", "cache castxml")]
    [InlineData("wrapgen cache ev", "evict")]
    [InlineData("wrapgen cache evict --max", "--max-size")]
    [InlineData("wrapgen stubs --style ", "compat strict")]
    [InlineData("wrapgen stubs --style s", "strict")]
    [InlineData("wrapgen build --diagnostic-format ms", "msbuild")]
    [InlineData("wrapgen completions --h", "--help")]
    [InlineData("wrapgen castxml --dep", "--depfile")]
    [InlineData("wrapgen cache evict --max-size ", "")]
    [InlineData("wrapgen store dump --store d", "dir with space|dir2")]
    [InlineData("wrapgen profile check f", "file.json")]
    public void Bash_completes_commands_options_values_and_paths(string line, string expected)
    {
        Assert.SkipWhen(Tool.Find("bash") is null, "needs bash");
        Directory.CreateDirectory(_folder["dir with space"]);
        Directory.CreateDirectory(_folder["dir2"]);
        _folder.Write("file.json", "");
        _folder.Write("script", Script("bash"));
        var words = line.Split(' ');
        var run = $$"""
            . ./script
            COMP_WORDS=({{string.Join(' ', words.Select(word => $"'{word}'"))}}); COMP_CWORD={{words.Length - 1}}
            _wrapgen
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        var result = Tool.Run(["bash", "--norc", "-c", run], _folder.Path);

        Assert.Equal("", result.Error);
        var separator = expected.Contains('|', StringComparison.Ordinal) ? '|' : ' ';
        Assert.Equal(
            expected.Split(separator, StringSplitOptions.RemoveEmptyEntries),
            result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("wrapgen cache ev", "evict")]
    [InlineData("wrapgen stubs --style ", "compat strict")]
    [InlineData("wrapgen cache evict --max", "--max-size")]
    public void Fish_completes_commands_options_and_values(string line, string expected)
    {
        Assert.SkipWhen(Tool.Find("fish") is null, "needs fish");
        _folder.Write("script", Script("fish"));

        var result = Tool.Run(["fish", "--no-config", "-c", $"source {_folder["script"]}; complete -C '{line}'"]);

        Assert.Equal("", result.Error);
        Assert.Equal(
            expected.Split(' '),
            result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split('\t')[0])
        );
    }

    [Fact]
    public void An_unknown_shell_is_a_usage_error()
    {
        var result = CommandLine.Run("completions", "tcsh");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("powershell", result.Error, StringComparison.Ordinal);
    }

    private static string Script(string shell)
    {
        var result = CommandLine.Run("completions", shell);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }
}
