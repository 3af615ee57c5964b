using System.Text.Json.Nodes;

namespace Wrapgen.Cli.Tests.Commands;

/// <summary>The stubs that <c>wrapgen build</c> and <c>wrapgen demo</c> write: <c>--style</c>, and what a build manifest says.</summary>
public sealed class BuildStubsTests(BuildStubsTests.Separate separate)
    : IClassFixture<BuildStubsTests.Separate>,
        IDisposable
{
    /// <summary>What <c>wrapgen stubs</c> writes after separate module runs, by style; made once for all tests.</summary>
    public sealed class Separate : IDisposable
    {
        private readonly ShapesBuild _build = new ShapesBuild().RunModules();

        public Separate()
        {
            foreach (var style in (string[])["compat", "strict"])
            {
                var stubs = Path.Combine(_build.Path, style);
                Succeed(
                    "stubs",
                    "--style",
                    style,
                    "--pyi_dir",
                    stubs,
                    "--pkl_dir",
                    _build.Store,
                    "--index_list_file",
                    _build.WriteIndexList(),
                    "--profile",
                    ShapesBuild.Profile
                );
                Stubs[style] = Read(stubs);
            }
        }

        public Dictionary<string, SortedDictionary<string, string>> Stubs { get; } = new(StringComparer.Ordinal);

        public void Dispose() => _build.Dispose();
    }

    private static readonly string Headers = Repository.PathOf("examples", "shapes", "include");

    private readonly ShapesBuild _build = new();

    public void Dispose() => _build.Dispose();

    [Theory]
    [InlineData(null, null, "compat")]
    [InlineData(null, "strict", "strict")]
    [InlineData(null, "compat", "compat")]
    [InlineData("strict", null, "strict")]
    [InlineData("strict", "compat", "compat")]
    [InlineData("compat", "strict", "strict")]
    public void A_build_writes_the_style_of_the_command_line_or_else_of_the_manifest(
        string? manifest,
        string? option,
        string expected
    )
    {
        Build(
            manifest is null ? [] : new JsonObject { ["style"] = manifest },
            option is null ? [] : ["--style", option]
        );

        Assert.Equal(separate.Stubs[expected], Read(_build.Stubs));
    }

    [Fact]
    public void A_build_of_strict_stubs_takes_docstrings_from_where_headers_have_moved()
    {
        Build(new JsonObject { ["style"] = "strict", ["source_maps"] = new JsonArray($"include/={Headers}/") });

        Assert.Contains(
            "\"\"\"Sets the radius; a negative one is refused.\"\"\"",
            Stub("shapesCirclePython.pyi"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_build_of_strict_stubs_leaves_docstrings_out_when_asked()
    {
        Build(
            new JsonObject
            {
                ["style"] = "strict",
                ["source_maps"] = new JsonArray($"include/={Headers}/"),
                ["no_docstrings"] = true,
            }
        );

        Assert.DoesNotContain("\"\"\"", Stub("shapesCirclePython.pyi"), StringComparison.Ordinal);
    }

    /// <summary>The geometry of the example as a package of its own, which depends on the package of the core.</summary>
    [Fact]
    public void A_build_of_strict_stubs_that_depend_on_another_package_is_a_partial_package()
    {
        using var core = new ShapesBuild(modules: 1);
        Succeed("build", "--quiet", "--manifest", core.WriteManifest());
        foreach (var aliases in Directory.GetFiles(core.Interfaces, "*.idx"))
            File.Copy(aliases, Path.Combine(_build.Interfaces, Path.GetFileName(aliases)));

        Succeed(
            "build",
            "--quiet",
            "--manifest",
            _build.WriteManifest(
                modules => modules.Where(module => (string?)module["module"] == "ShapesGeometry"),
                new JsonObject { ["style"] = "strict", ["external_stores"] = new JsonArray(core.Store) }
            )
        );

        Assert.Equal("partial\n", Stub("py.typed"));
        Assert.Contains(
            "from .shapesPointPython import shapesPointD2",
            Stub("shapesCirclePython.pyi"),
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(Path.Combine(_build.Stubs, "shapesPointPython.pyi")));
    }

    [Fact]
    public void The_demo_writes_strict_stubs_unless_told_otherwise()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, CommandLine.Run("demo", "--output", folder.Path).ExitCode);
        Assert.Equal(0, CommandLine.Run("demo", "--output", folder.Path, "--style", "compat").ExitCode);

        Assert.Equal(separate.Stubs["strict"].Keys, Read(folder["stubs"]).Keys);
        Assert.Equal(separate.Stubs["compat"], Read(folder["compat-stubs"]));
    }

    private void Build(JsonObject stubs, params string[] options) =>
        Succeed(["build", "--quiet", "--manifest", _build.WriteManifest(stubs: stubs), .. options]);

    private string Stub(string name) => File.ReadAllText(Path.Combine(_build.Stubs, name));

    private static SortedDictionary<string, string> Read(string folder) =>
        new(
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(path => Path.GetRelativePath(folder, path), File.ReadAllText),
            StringComparer.Ordinal
        );

    private static void Succeed(params IEnumerable<string> arguments) =>
        Assert.Equal(new ToolResult(0, "", ""), CommandLine.Run(arguments));
}
