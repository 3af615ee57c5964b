using System.Text.RegularExpressions;

namespace Wrapgen.Cli.Tests;

/// <summary>
/// Strict stubs of the shapes example, as the demo makes them, and what type checkers say about them.
/// </summary>
public sealed partial class StrictStubsTests(StrictStubsTests.Demo demo)
    : IClassFixture<StrictStubsTests.Demo>,
        IDisposable
{
    /// <summary>One demo for all tests, as a package beside the code of its users: nothing here writes to it.</summary>
    public sealed class Demo : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Demo()
        {
            var result = CommandLine.Run("demo", "--output", _folder["demo"]);
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            Directory.CreateDirectory(Package("support"));
            foreach (var stub in Directory.GetFiles(_folder["demo", "stubs"]))
                File.Copy(stub, Package(Path.GetFileName(stub)));
            // The only module of the package's own that its stubs name.
            foreach (var module in new[] { "__init__.py", "types.py" })
                File.Copy(
                    Repository.PathOf("examples", "shapes", "python", "shapes", "support", module),
                    Package("support", module)
                );
            foreach (var user in new[] { "shapes_usage.py", "shapes_errors.py" })
                File.Copy(TypingFile(user), Path.Combine(Python, user));
            // Its paths are relative, and it must lie beside them.
            _folder.Write(
                "python/pyrightconfig.json",
                """
                { "include": ["shapes/*.pyi", "*.py"], "typeCheckingMode": "strict", "pythonVersion": "3.11" }
                """
            );
        }

        public string Store => _folder["demo", "store"];

        /// <summary>The folder that holds the package and its users.</summary>
        public string Python => _folder["python"];

        public string Package(params string[] parts) => Path.Combine([Python, "shapes", .. parts]);

        public void Dispose() => _folder.Dispose();
    }

    private readonly TemporaryFolder _work = new();

    [Fact]
    public void Each_SWIG_module_has_a_stub_and_the_package_exports_explicitly()
    {
        Assert.Equal(21, Directory.GetFiles(demo.Package(), "*Python.pyi").Length);
        Assert.True(File.Exists(demo.Package("py.typed")));
        var package = File.ReadAllText(demo.Package("__init__.pyi"));
        Assert.Contains("Image: _ImageTemplate", package, StringComparison.Ordinal);
        Assert.Contains("\nthreshold_image_filter = _threshold_image_filter\n", package, StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_have_exact_types_static_methods_and_a_factory_with_keywords()
    {
        var image = File.ReadAllText(demo.Package("shapesImagePython.pyi"));

        Assert.Contains("class shapesImageF2(_Image[", image, StringComparison.Ordinal);
        Assert.Contains("def GetPixel(self, index: shapesIndex2 | _Items[int]) -> _T", image, StringComparison.Ordinal);
        Assert.Contains("    @staticmethod\n    def GetImageDimension() -> int: ...", image, StringComparison.Ordinal);
        Assert.Contains(
            "regions: shapesImageRegion2 | shapesSize2 | _Items[int] = ...",
            image,
            StringComparison.Ordinal
        );
        Assert.Contains("def shapesImageF2_New() -> shapesImageF2: ...", image, StringComparison.Ordinal);
        Assert.Contains(
            "tuple[Literal[\"float\"], Literal[2]], /) -> type[shapesImageF2]: ...",
            image,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Enumerations_have_the_values_of_the_XML() =>
        Assert.Contains(
            "    class _Winding(IntEnum):\n        Clockwise = 0\n        CounterClockwise = 1\n        Degenerate = 2\n    Winding_Clockwise = _Winding.Clockwise\n",
            File.ReadAllText(demo.Package("shapesGeometryEnumsPython.pyi")),
            StringComparison.Ordinal
        );

    [Fact]
    public void Docstrings_come_from_the_headers_where_they_have_moved_to()
    {
        var stubs = MakeStubs("--source-map", "include/=" + Repository.PathOf("examples", "shapes", "include") + "/");

        Assert.Contains(
            "    def SetRadius(self, radius: float) -> None:\n        \"\"\"Sets the radius; a negative one is refused.\"\"\"",
            File.ReadAllText(Path.Combine(stubs, "shapesCirclePython.pyi")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_docstrings_there_are_none()
    {
        var stubs = MakeStubs(
            "--no-docstrings",
            "--source-map",
            "include/=" + Repository.PathOf("examples", "shapes", "include") + "/"
        );

        Assert.DoesNotContain(
            "\"\"\"",
            File.ReadAllText(Path.Combine(stubs, "shapesCirclePython.pyi")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_package_that_builds_upon_another_is_partial_and_touches_nothing_of_it()
    {
        var stubs = MakeStubs("--external-store", demo.Store);

        Assert.Equal("partial\n", File.ReadAllText(Path.Combine(stubs, "py.typed")));
        Assert.False(File.Exists(Path.Combine(stubs, "__init__.pyi")));
    }

    [Fact]
    public void The_report_counts_what_is_typed()
    {
        var result = Stubs(_work["report"], "--report", "--json");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var report = System.Text.Json.JsonDocument.Parse(result.Output);
        var total = report.RootElement.GetProperty("total").GetProperty("arguments");
        Assert.Equal(total.GetProperty("total").GetInt32(), total.GetProperty("typed").GetInt32());
        Assert.Equal(3, report.RootElement.GetProperty("modules").GetArrayLength());
        // The same count of the compatible stubs: what their class models say.
        var compat = report.RootElement.GetProperty("total").GetProperty("compat");
        Assert.Equal(
            CompatResults(),
            (
                compat.GetProperty("results").GetProperty("typed").GetInt32(),
                compat.GetProperty("results").GetProperty("total").GetInt32()
            )
        );
        Assert.InRange(
            compat.GetProperty("arguments").GetProperty("typed").GetInt32(),
            1,
            compat.GetProperty("arguments").GetProperty("total").GetInt32() - 1
        );
    }

    [Fact]
    public void Mypy_strict_finds_nothing_in_the_stubs_and_agrees_on_what_users_write()
    {
        Assert.SkipUnless(Tool.Find("mypy") is not null, "mypy is not installed");

        var result = Tool.Run(
            [
                "mypy",
                "--strict",
                "--follow-imports=silent",
                "--no-error-summary",
                "--cache-dir",
                _work["mypy"],
                "shapes",
                "shapes_usage.py",
                "shapes_errors.py",
            ],
            demo.Python
        );

        AssertErrorsAreMarked(result, MypyError());
    }

    [Fact]
    public void Pyright_strict_finds_nothing_in_the_stubs_and_agrees_on_what_users_write()
    {
        Assert.SkipUnless(Tool.Find("pyright") is not null, "pyright is not installed");
        AssertErrorsAreMarked(Tool.Run(["pyright", "-p", demo.Python], demo.Python), PyrightError());
    }

    public void Dispose() => _work.Dispose();

    /// <summary>Results with a hint, and all, of the overloads in the dump of the store.</summary>
    private (int Typed, int Total) CompatResults()
    {
        var dump = CommandLine.Run(["store", "dump", "--store", demo.Store, "--format", "json"]);
        using var models = System.Text.Json.JsonDocument.Parse(dump.Output);
        var results = models
            .RootElement.EnumerateObject()
            .SelectMany(model => model.Value.GetProperty("methods").EnumerateObject())
            .SelectMany(method => method.Value.EnumerateArray())
            .Select(overload => overload.GetProperty("returns").ValueKind)
            .ToList();
        return (results.Count(kind => kind == System.Text.Json.JsonValueKind.String), results.Count);
    }

    private static string TypingFile(string name) => Repository.PathOf("tests", "typing", name);

    private string MakeStubs(params string[] options)
    {
        var output = _work["stubs"];
        var result = Stubs(output, options);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return output;
    }

    private ToolResult Stubs(string output, params string[] options) =>
        CommandLine.Run([
            "stubs",
            "--style",
            "strict",
            "--profile",
            Repository.PathOf("examples", "shapes", "wrapping", "profile.json"),
            "--pyi_dir",
            output,
            "--pkl_dir",
            demo.Store,
            "--index_list_file",
            Manifests(),
            .. options,
        ]);

    private string Manifests() =>
        _work.Write(
            "manifests.txt",
            string.Join(';', Directory.GetFiles(demo.Store, "*.index.txt").Order(StringComparer.Ordinal))
        );

    /// <summary>The only errors are those on the marked lines of the file with mistakes.</summary>
    private static void AssertErrorsAreMarked(ToolResult result, Regex error)
    {
        var marked = File.ReadLines(TypingFile("shapes_errors.py"))
            .Select((text, index) => (text, line: index + 1))
            .Where(item => item.text.EndsWith("# error", StringComparison.Ordinal))
            .Select(item => ("shapes_errors.py", item.line));
        var found = error
            .Matches(result.Output)
            .Select(match =>
                (
                    Path.GetFileName(match.Groups[1].Value),
                    line: int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)
                )
            )
            .Distinct()
            .OrderBy(item => item.line);
        Assert.Equal(marked, found);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
    }

    [GeneratedRegex(@"^(.*):(\d+): error", RegexOptions.Multiline)]
    private static partial Regex MypyError();

    [GeneratedRegex(@"^\s*(.*):(\d+):\d+ - error", RegexOptions.Multiline)]
    private static partial Regex PyrightError();
}
