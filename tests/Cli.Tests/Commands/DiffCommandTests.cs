using System.Text.Json;

namespace Wrapgen.Cli.Tests.Commands;

public sealed class DiffCommandTests : IDisposable
{
    private const string Before = """
        { "Shape.shape": { "class_name": "Shape", "submodule_name": "shape", "typed": false, "has_new_method": true, "is_abstract": false,
          "is_enum": false, "has_superclass": false, "parent_class": [], "enums": [],
          "methods": { "Area": [ { "args": [["unit", "int", null]], "returns": "float", "static": false } ] } } }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_store_equals_its_own_dump_and_no_store_is_left_behind()
    {
        using var build = new ShapesBuild().RunModules(1);
        var dump = _folder.Write("dump.json", CommandLine.Run("store", "dump", "--store", build.Store).Output);

        Assert.Equal((0, "no changes\n"), Told(CommandLine.Run("diff", build.Store, dump, "--exit-code")));
        Assert.StartsWith(
            $"{_folder.Path}: error WG4010: ",
            CommandLine.Run("diff", dump, _folder.Path).Error,
            StringComparison.Ordinal
        );
        Assert.Equal([dump], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Text_marks_what_breaks() =>
        Assert.Equal(
            (
                0,
                """
                ! Shape.Area: type of result changed from float to str
                      - Area(unit: int) -> float
                      + Area(unit: int) -> str
                  Shape.Name: method Name added
                      + Name()
                1 breaking change, 1 compatible change

                """
            ),
            Told(Diff())
        );

    [Fact]
    public void Json_counts_and_lists()
    {
        using var json = JsonDocument.Parse(Diff("--json").Output);

        Assert.Equal(
            (1, 1),
            (json.RootElement.GetProperty("breaking").GetInt32(), json.RootElement.GetProperty("compatible").GetInt32())
        );
        Assert.Equal(
            ["Shape", "Area", "type", "changed", "True"],
            new[] { "class", "member", "subject", "kind", "breaking" }.Select(name =>
                json.RootElement.GetProperty("changes")[0].GetProperty(name).ToString()
            )
        );
    }

    [Fact]
    public void Markdown_folds_what_does_not_break() =>
        Assert.Equal(
            """
            ### Python API: 1 breaking change, 1 compatible change

            | where | change | before | after |
            |---|---|---|---|
            | `Shape.Area` | type of result changed from float to str | `Area(unit: int) -> float` | `Area(unit: int) -> str` |

            <details><summary>1 compatible change</summary>

            | where | change | before | after |
            |---|---|---|---|
            | `Shape.Name` | method Name added |  | `Name()` |

            </details>

            """,
            Diff("--format", "markdown").Output
        );

    [Theory]
    [InlineData(1, "--exit-code")]
    [InlineData(1, "--exit-code", "--breaking")]
    [InlineData(0, "--breaking")]
    public void The_exit_code_tells_of_changes_when_asked(int expected, params string[] options) =>
        Assert.Equal(expected, Diff(options).ExitCode);

    [Fact]
    public void Compatible_changes_alone_do_not_fail_under_breaking()
    {
        var after = _folder.Write(
            "after.json",
            Before.Replace("\"int\", null", "\"int\", \"1\"", StringComparison.Ordinal)
        );

        Assert.Equal(
            (0, "no changes\n"),
            Told(CommandLine.Run("diff", _folder.Write("before.json", Before), after, "--breaking", "--exit-code"))
        );
    }

    [Theory]
    [InlineData("{\n oops }", "(2): error WG7203")]
    [InlineData("[]", "(1): error WG7203")]
    [InlineData("{ \"a\": {} }", "(1): error WG7203")]
    public void What_is_no_dump_is_said_so(string content, string expected)
    {
        var file = _folder.Write("no.json", content);

        Assert.StartsWith(file + expected, CommandLine.Run("diff", file, file).Error, StringComparison.Ordinal);
    }

    private ToolResult Diff(params string[] options)
    {
        var after = Before
            .Replace("\"float\"", "\"str\"", StringComparison.Ordinal)
            .Replace(
                "] } } }",
                "], \"Name\": [ { \"args\": [], \"returns\": null, \"static\": false } ] } } }",
                StringComparison.Ordinal
            );
        return CommandLine.Run([
            "diff",
            _folder.Write("before.json", Before),
            _folder.Write("after.json", after),
            .. options,
        ]);
    }

    private static (int, string) Told(ToolResult result) => (result.ExitCode, result.Output);
}
