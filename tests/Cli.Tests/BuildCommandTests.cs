using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wrapgen.Cli.Tests;

/// <summary><c>wrapgen build</c> as a process, on the shapes example.</summary>
public sealed class BuildCommandTests : IDisposable
{
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

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("16")]
    public void The_number_of_jobs_changes_nothing(string jobs)
    {
        AssertSuccess(Build());
        using var other = new ShapesBuild();

        AssertSuccess(CommandLine.Run("build", "--manifest", other.WriteManifest(), "--jobs", jobs));

        Assert.Equal(Products(_build), Products(other));
        Assert.Equal(Dump(_build), Dump(other));
    }

    [Fact]
    public void Modules_run_after_those_they_depend_on_however_they_are_listed()
    {
        var manifest = _build.WriteManifest(modules => modules.Reverse());

        var result = CommandLine.Run("build", "--manifest", manifest, "--jobs", "1");

        AssertSuccess(result);
        Assert.Equal(["ShapesCore", "ShapesGeometry", "ShapesImaging"], EndedModules(result));
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
        Assert.Equal(["ShapesCore", "ShapesGeometry", "ShapesImaging"], EndedModules(result));
    }

    [Fact]
    public void A_module_that_fails_stops_those_that_need_it_and_no_other()
    {
        File.WriteAllText(_build.Xml("ShapesGeometry", "shapesCircle"), "<GCC_XML>");

        var result = Build();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error WG200", result.Error, StringComparison.Ordinal);
        Assert.Contains(
            "warning WG7406: ShapesImaging did not run, because ShapesGeometry",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("ShapesCore: 8 submodules", result.Output, StringComparison.Ordinal);
        Assert.Contains("ShapesGeometry: failed", result.Output, StringComparison.Ordinal);
        Assert.Contains("ShapesImaging: not run", result.Output, StringComparison.Ordinal);
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
        Assert.All(
            [
                "ShapesCore: 8 submodules, unchanged",
                "ShapesGeometry: 6 submodules, unchanged",
                "ShapesImaging: 7 submodules, unchanged",
            ],
            line => Assert.Contains(line, result.Output, StringComparison.Ordinal)
        );
        Assert.All(products, path => Assert.Equal(time, File.GetLastWriteTimeUtc(path)));
    }

    [Fact]
    public void A_build_knows_of_module_runs_before_it()
    {
        _build.RunModules();
        var before = Products(_build);

        var result = Build();

        AssertSuccess(result);
        Assert.Contains("ShapesImaging: 7 submodules, unchanged", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, Products(_build).Where(item => !item.Key.StartsWith("stubs/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Force_models_everything_again()
    {
        AssertSuccess(Build());

        Assert.DoesNotContain("unchanged,", Build("--force").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_prints_nothing()
    {
        Assert.Equal((0, ""), Build("--quiet") is var result ? (result.ExitCode, result.Output) : default);
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

    [Theory]
    [InlineData("{", "WG7401", 1)]
    [InlineData("null", "WG7401", 1)]
    [InlineData("{ \"interface_directory\": \"i\",\n \"store_directory\": \"s\",\n \"modlues\": [] }", "WG7401", 3)]
    [InlineData("{ \"interface_directory\": \"i\", \"store_directory\": \"s\" }", "WG7401", 1)]
    [InlineData("{ \"interface_directory\": \"i\", \"store_directory\": \"s\", \"modules\": [] }", "WG7402", 0)]
    [InlineData(
        "{ \"interface_directory\": \"i\", \"store_directory\": \"s\", \"library_directory\": \"l\", \"modules\": [ { \"module\": \"A\", \"mdx\": [\"B.mdx\"] } ] }",
        "WG7403",
        0
    )]
    [InlineData(
        "{ \"interface_directory\": \"i\", \"store_directory\": \"s\", \"library_directory\": \"l\", \"modules\": [ { \"module\": \"A\", \"mdx\": [] } ] }",
        "WG7403",
        0
    )]
    [InlineData(
        "{ \"interface_directory\": \"i\", \"store_directory\": \"s\", \"library_directory\": \"l\", \"modules\": [ { \"module\": \"A\", \"mdx\": [\"A.mdx\"] }, { \"module\": \"A\", \"mdx\": [\"A.mdx\"] } ] }",
        "WG7404",
        0
    )]
    [InlineData(
        "{ \"interface_directory\": \"i\", \"store_directory\": \"s\", \"library_directory\": \"l\", \"modules\": [ { \"module\": \"A\", \"mdx\": [\"A.mdx\", \"B.mdx\"] }, { \"module\": \"B\", \"mdx\": [\"B.mdx\", \"A.mdx\"] } ] }",
        "WG7405",
        0
    )]
    [InlineData(
        "{ \"interface_directory\": \"i\", \"store_directory\": \"s\", \"modules\": [ { \"module\": \"A\", \"mdx\": [\"A.mdx\"] } ] }",
        "WG7407",
        0
    )]
    public void A_manifest_that_is_not_sound_is_said_with_its_line(string text, string code, int line)
    {
        var file = Path.Combine(_build.Path, "wrong.json");
        File.WriteAllText(file, text);

        var result = CommandLine.Run("build", "--manifest", file);

        var place = line == 0 ? file : string.Create(CultureInfo.InvariantCulture, $"{file}({line})");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"{place}: error {code}: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--jobs", "0")]
    [InlineData("--jobs", "many")]
    [InlineData("--unknown", "x")]
    public void A_wrong_command_line_is_exit_code_2(string option, string value)
    {
        Assert.Equal(2, Build(option, value).ExitCode);
    }

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

    private ToolResult Build(params string[] more) =>
        CommandLine.Run(["build", "--manifest", _build.WriteManifest(), .. more]);

    private static IEnumerable<string> EndedModules(ToolResult result) =>
        result
            .Output.Split('\n')
            .Where(line => line.StartsWith('['))
            .Select(line =>
                line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..line.IndexOf(':', StringComparison.Ordinal)]
            );

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
