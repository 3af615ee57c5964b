using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wrapgen.Cli.Tests.Commands;

/// <summary><c>wrapgen build</c> on the shapes example.</summary>
public sealed class BuildCommandTests : IDisposable
{
    private const string Progress = """
        [1/3] ShapesCore: 8 submodules, # s
        [2/3] ShapesGeometry: 6 submodules, # s
        [3/3] ShapesImaging: 7 submodules, # s
        """;

    private const string Unchanged = """
        [1/3] ShapesCore: 8 submodules, unchanged, # s
        [2/3] ShapesGeometry: 6 submodules, unchanged, # s
        [3/3] ShapesImaging: 7 submodules, unchanged, # s
        """;

    private readonly ShapesBuild _build = new();

    public void Dispose() => _build.Dispose();

    [Fact]
    public void A_build_makes_what_separate_runs_make()
    {
        using var separate = new ShapesBuild().RunModules();
        var list = Path.Combine(separate.Path, "list.txt");
        File.WriteAllText(list, string.Join(';', Directory.GetFiles(separate.Store, "*.index.txt")));
        AssertSuccess(
            CommandLine.Run(
                "stubs",
                "--pyi_dir",
                separate.Stubs,
                "--pkl_dir",
                separate.Store,
                "--index_list_file",
                list,
                "--prune",
                "--profile",
                ShapesBuild.Profile
            )
        );

        AssertSuccess(Build());

        Assert.Equal(Products(separate), Products(_build));
        Assert.Equal(Dump(separate), Dump(_build));
        Assert.Equal(3, Directory.GetFiles(_build.Store, "*.stamp").Length);
    }

    [Fact]
    public void Castxml_runs_first_for_the_units_of_the_manifest()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for castxml is a shell script.");
        var manifest = _build.WriteManifestWithUnits(File.Move);
        var result = CommandLine.Run("build", "--manifest", manifest);
        using var other = new ShapesBuild();
        AssertSuccess(CommandLine.Run("build", "--manifest", other.WriteManifest()));
        AssertSuccess(result);
        Assert.Equal(Products(other), Products(_build));
    }

    [Fact]
    public void No_module_runs_when_castxml_fails()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for castxml is a shell script.");
        var manifest = _build.WriteManifestWithUnits((xml, _) => File.Delete(xml));
        var result = CommandLine.Run("build", "--manifest", manifest);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("castxml", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_build.Store));
    }

    [Fact]
    public void The_number_of_jobs_changes_nothing()
    {
        AssertSuccess(Build("--jobs", "1"));
        foreach (var jobs in (string[])["2", "16"])
        {
            using var other = new ShapesBuild();

            AssertSuccess(CommandLine.Run("build", "--manifest", other.WriteManifest(), "--jobs", jobs));

            Assert.Equal(Products(_build), Products(other));
            Assert.Equal(Dump(_build), Dump(other));
        }
    }

    [Fact]
    public void Modules_run_after_those_they_depend_on_however_they_are_listed()
    {
        var manifest = _build.WriteManifest(modules => modules.Reverse());

        var result = CommandLine.Run("build", "--manifest", manifest, "--jobs", "1");

        AssertSuccess(result);
        Assert.Equal(Progress, WithoutTable(result.Output));
    }

    /// <summary>A master index may name another one that the manifest does not.</summary>
    [Fact]
    public void Dependencies_through_a_master_index_count()
    {
        var manifest = _build.WriteManifest(modules =>
            modules
                .Reverse()
                .Select(module =>
                {
                    module["mdx"] = new JsonArray(module["module"] + ".mdx");
                    return module;
                })
        );

        var result = CommandLine.Run("build", "--manifest", manifest);

        AssertSuccess(result);
        Assert.Equal(Progress, WithoutTable(result.Output));
    }

    [Fact]
    public void A_module_that_fails_stops_those_that_need_it_and_no_other()
    {
        File.WriteAllText(_build.Xml("ShapesGeometry", "shapesCircle"), "<GCC_XML>");

        Transcript("build-failure").Run(1, "build", "--manifest", _build.WriteManifest()).IsRecorded();
        Assert.Equal(
            ["ShapesCore.stamp"],
            Directory.GetFiles(_build.Store, "*.stamp").Select(path => Path.GetFileName(path))
        );
        Assert.False(Directory.Exists(_build.Stubs) && Directory.GetFiles(_build.Stubs).Length > 0);
    }

    [Fact]
    public void An_unchanged_build_writes_only_stamps()
    {
        AssertSuccess(Build());
        var products = Directory.GetFiles(_build.Interfaces).Concat(Directory.GetFiles(_build.Stubs)).ToList();
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var path in products)
            File.SetLastWriteTimeUtc(path, time);

        var result = Build();

        AssertSuccess(result);
        Assert.Equal(Unchanged, WithoutTable(result.Output));
        Assert.All(products, path => Assert.Equal(time, File.GetLastWriteTimeUtc(path)));
    }

    [Fact]
    public void A_build_knows_of_module_runs_before_it()
    {
        _build.RunModules();
        var before = Products(_build);

        var result = Build();

        AssertSuccess(result);
        Assert.Equal(Unchanged, WithoutTable(result.Output));
        Assert.Equal(before, Products(_build).Where(item => !item.Key.StartsWith("stubs/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Force_models_everything_again()
    {
        AssertSuccess(Build());

        Assert.Equal(Progress, WithoutTable(Build("--force").Output));
    }

    [Fact]
    public void Quiet_prints_nothing()
    {
        Assert.Equal(new ToolResult(0, "", ""), Build("--quiet"));
    }

    [Fact]
    public void The_slowest_modules_are_listed_at_the_end()
    {
        var lines = Build().Output.TrimEnd('\n').Split('\n');

        Assert.StartsWith("slowest", lines[3], StringComparison.Ordinal);
        Assert.Equal(
            ["ShapesCore", "ShapesGeometry", "ShapesImaging"],
            lines[4..].Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_trace_has_every_stage_of_every_submodule()
    {
        var trace = Path.Combine(_build.Path, "trace.json");
        AssertSuccess(Build("--trace", trace));

        using var json = JsonDocument.Parse(File.ReadAllText(trace));
        var events = json.RootElement.GetProperty("traceEvents").EnumerateArray().ToList();
        Assert.All(
            events,
            item => Assert.True(item.GetProperty("dur").GetDouble() >= 0 && item.GetProperty("ts").GetDouble() >= 0)
        );
        string[] Subjects(string stage) =>
            [
                .. events
                    .Where(item => item.GetProperty("cat").GetString() == stage)
                    .Select(item => item.GetProperty("args").GetProperty("subject").GetString()!),
            ];
        foreach (var stage in (string[])["parsing", "modelling", "emission"])
            Assert.Equal(21, Subjects(stage).Distinct(StringComparer.Ordinal).Count());
        foreach (var stage in (string[])["module", "fingerprint", "alias table", "storage"])
            Assert.Equal(3, Subjects(stage).Length);
        Assert.Equal(["stubs"], Subjects("stubs"));
        var modules = events
            .Select(item => item.GetProperty("args"))
            .ToLookup(
                args => args.GetProperty("module").GetString()!,
                args => args.GetProperty("subject").GetString()!
            );
        Assert.Equal(
            ["", "ShapesCore", "ShapesGeometry", "ShapesImaging"],
            modules.Select(module => module.Key).Order(StringComparer.Ordinal)
        );
        Assert.Contains("shapesCircle", modules["ShapesGeometry"]);
    }

    [Fact]
    public void A_terminal_shows_progress_and_the_table()
    {
        Assert.SkipUnless(Tool.Find("script") is not null, "needs script(1), which makes a terminal");
        var command = string.Join(' ', [.. Tool.Wrapgen, "build", "--manifest", _build.WriteManifest()]);

        var result = Tool.Run(
            ["script", "-qec", command, "/dev/null"],
            environment: new Dictionary<string, string?> { ["TERM"] = "xterm-256color" }
        );

        Assert.Equal(0, result.ExitCode);
        Assert.Contains('\x1b', result.Output);
        Assert.Contains("slowest", result.Output, StringComparison.Ordinal);
    }

    private static readonly string[] WrongManifests =
    [
        "{",
        "null",
        "{ \"interface_directory\": \"i\",\n \"store_directory\": \"s\",\n \"modlues\": [] }",
        "{ \"interface_directory\": \"i\", \"store_directory\": \"s\" }",
        "{ \"interface_directory\": \"i\", \"store_directory\": \"s\", \"modules\": [] }",
        With("{ \"module\": \"A\", \"mdx\": [\"B.mdx\"] }"),
        With("{ \"module\": \"A\", \"mdx\": [] }"),
        With("{ \"module\": \"A\", \"mdx\": [\"A.mdx\"] }, { \"module\": \"A\", \"mdx\": [\"A.mdx\"] }"),
        With(
            "{ \"module\": \"A\", \"mdx\": [\"A.mdx\", \"B.mdx\"] }, { \"module\": \"B\", \"mdx\": [\"B.mdx\", \"A.mdx\"] }"
        ),
        "{ \"interface_directory\": \"i\", \"store_directory\": \"s\", \"modules\": [ { \"module\": \"A\", \"mdx\": [\"A.mdx\"] } ] }",
        With("{ \"module\": \"A\", \"mdx\": [\"A.mdx\"] }", "\"stubs\": { \"style\": \"loose\" }, "),
    ];

    [Fact]
    public void A_manifest_that_is_not_sound_is_said_with_its_line()
    {
        var file = Path.Combine(_build.Path, "wrong.json");
        var transcript = Transcript("build-manifests");
        foreach (var text in WrongManifests)
        {
            File.WriteAllText(file, text);
            transcript.Note(text.ReplaceLineEndings(" ")).Run(1, "build", "--manifest", file);
        }
        transcript.IsRecorded();
    }

    private static string With(string modules, string more = "") =>
        $$"""{ "interface_directory": "i", "store_directory": "s", "library_directory": "l", {{more}}"modules": [ {{modules}} ] }""";

    [Fact]
    public void An_interrupted_build_leaves_each_module_old_or_new()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs named pipes in the file system and signals");
        var pipe = new NamedPipe(
            Path.Combine(_build.Library("ShapesGeometry"), "castxml_inputs", "shapesCircleSwigInterface.h.in")
        );

        using var process = Tool.Start([.. Tool.Wrapgen, "build", "--manifest", _build.WriteManifest(), "--quiet"]);
        using (pipe.WaitForReader(process))
        {
            process.Send("INT");
            Assert.StartsWith("wrapgen: interrupted.", process.ReadErrorLine(), StringComparison.Ordinal);
        }

        Assert.Equal(130, process.End().ExitCode);
        Assert.Equal(
            ["ShapesCore.stamp"],
            Directory.GetFiles(_build.Store, "*.stamp").Select(path => Path.GetFileName(path))
        );
        Assert.Empty(Directory.EnumerateFiles(_build.Path, "*.tmp", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(_build.Interfaces, "shapesCircle*"));
    }

    private Transcript Transcript(string name) => new Transcript(name).Hide(_build.Path, "<build>");

    private ToolResult Build(params string[] more) =>
        CommandLine.Run(["build", "--manifest", _build.WriteManifest(), .. more]);

    /// <summary>The lines of the modules, without the table of slow modules and with # for times.</summary>
    private static string WithoutTable(string output)
    {
        var lines = output.Split('\n').TakeWhile(line => !line.StartsWith("slowest", StringComparison.Ordinal));
        return Testing.Transcript.HideTimes(string.Join('\n', lines));
    }

    private static SortedDictionary<string, string> Products(ShapesBuild build)
    {
        var manifests = Directory.GetFiles(build.Store, "*.index.txt");
        var files = new[] { build.Interfaces, build.Stubs }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder))
            .Concat(manifests);
        return new SortedDictionary<string, string>(
            files.ToDictionary(path => Path.GetRelativePath(build.Path, path).Replace('\\', '/'), File.ReadAllText),
            StringComparer.Ordinal
        );
    }

    private static string Dump(ShapesBuild build) => CommandLine.Run("store", "dump", "--store", build.Store).Output;

    private static void AssertSuccess(ToolResult result) => Assert.True(result.ExitCode == 0, result.Error);
}
