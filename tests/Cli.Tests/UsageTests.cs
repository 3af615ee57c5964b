namespace Wrapgen.Cli.Tests;

/// <summary>
/// What users see after a wrong command line: one line that names the probable cause, and exit code 2.
/// </summary>
public class UsageTests
{
    private static readonly string[][] Wrong =
    [
        [],
        ["profile"],
        ["store"],
        ["modul", "--mdx", "a.mdx"],
        ["profile", "shw"],
        ["module", "--mdxx", "a.mdx"],
        ["stubs", "--pyi_dir=x", "--pkl-dir=y"],
        ["diff", "a", "b", "c"],
        ["module", "--mdx", "a.mdx"],
        ["module", "--mdx"],
        ["module", "@none.rsp"],
        ["stubs"],
        ["stubs", "--pyi_dir", "x", "--pkl_dir", "x"],
        ["stubs", "--pyi_dir", "x", "--pkl_dir", "x", "--index_list_file", "x", "--unknown"],
        ["stubs", "--pyi_dir", "x", "--pkl_dir", "x", "--index_list_file", "x", "--style", "loose"],
        ["stubs", "@/nowhere/args.rsp"],
        ["store", "dump"],
        ["store", "dump", "--store", "x", "--format", "yaml"],
        ["build"],
        ["build", "--manifest", "m.json", "--jobs", "0"],
        ["build", "--manifest", "m.json", "--jobs", "many"],
        ["build", "--manifest", "m.json", "--unknown", "x"],
        ["build", "--manifest", "m.json", "--style", "loose"],
        ["demo", "--style", "loose"],
        ["diff", "a", "b", "--format", "xml"],
        ["inspect"],
        ["inspect", "Image"],
        ["inspect", "Image", "--xml", "a.xml"],
        ["report", "--trace", "t.json"],
        ["report", "--output", "r.html"],
        ["report", "--output", "r.html", "--store", "s", "--stub-report", "s.json"],
        ["report", "--output", "r.html", "--cache-dir", "c", "--cache-stats", "c.json"],
        ["cache", "evict", "soon"],
        ["cache", "evict", "30", "--max-size", "much"],
        ["castxml"],
        ["castxml", "--no-cache"],
        ["castxml", "--depfile"],
        ["castxml", "--evict", "soon"],
        ["castxml", "--evict", "-4"],
        ["castxml", "--evict", "30", "--max-size", "-1"],
        ["castxml", "--no-cahe", "castxml", "-o", "a.xml"],
    ];

    [Fact]
    public void A_wrong_command_line_gets_one_line_with_its_first_error()
    {
        var transcript = new Transcript("usage");
        foreach (var arguments in Wrong)
        {
            var result = CommandLine.Run(arguments);
            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
            transcript.Add(arguments, result);
        }
        transcript.IsRecorded();
    }

    /// <summary>The last value counts, as in ITK's generators. The missing paths show which value was used.</summary>
    [Fact]
    public void The_last_of_repeated_options_counts()
    {
        using var folder = new TemporaryFolder();
        var (early, late) = (folder["early"], folder["late"]);
        var transcript = new Transcript("repeated-options").Hide(folder.Path, "<folder>");
        foreach (
            var arguments in (string[][])
                [
                    [
                        "stubs",
                        "--pyi_dir",
                        "p",
                        "--pkl_dir",
                        early,
                        "--index_list_file",
                        "l",
                        "--pkl_dir=" + late,
                        "--prune",
                        "--prune",
                    ],
                    [
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
                        $"--profile={early}.json",
                        "--profile",
                        late + ".json",
                    ],
                    ["store", "dump", "--store", early, "--store", late, "--format", "json", "--format", "json"],
                ]
        )
            transcript.Run(1, arguments);
        transcript.IsRecorded();
    }

    [Fact]
    public void Every_command_has_help()
    {
        string[] groups = ["profile", "store", "cache"];
        // Help texts name the running program.
        var transcript = new Transcript("help").Hide("  Wrapgen.Cli.Tests ", "  wrapgen ");
        string[] List(params string[] command)
        {
            string[] arguments = [.. command, "--help"];
            var result = CommandLine.Run(arguments);
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            transcript.Add(arguments, result);
            return CommandsIn(result.Output);
        }

        foreach (var command in List())
        foreach (var child in List(command).Where(_ => groups.Contains(command)))
            List(command, child);

        transcript.IsRecorded();
    }

    /// <summary>The first words of the lines below "Commands:".</summary>
    private static string[] CommandsIn(string help) =>
        [
            .. help.Split('\n')
                .SkipWhile(line => line != "Commands:")
                .Skip(1)
                .TakeWhile(line => !string.IsNullOrWhiteSpace(line))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]),
        ];
}
