using System.Text.Json;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Storage;
using Wrapgen.StoreWriter;

namespace Wrapgen.Cli.Tests.Commands;

/// <summary><c>wrapgen stubs</c> and <c>wrapgen store dump</c> as processes.</summary>
public sealed class StubsCommandTests : IDisposable
{
    private readonly TemporaryFolder _work = new();

    private static readonly ClassModel Image = new()
    {
        ClassName = "Image",
        SubmoduleName = "itkImage",
        IsTyped = true,
        HasNewMethod = true,
        ParentClasses = ["_ImageBaseProxy"],
        Methods =
        [
            new MethodModel(
                "Allocate",
                [new OverloadModel([new ArgumentModel("initializePixels", "bool", "False")], "None", IsStatic: false)]
            ),
            new MethodModel("Get", [new OverloadModel([new ArgumentModel("<ä\">", null, null)], null, IsStatic: true)]),
        ],
    };

    private static readonly ClassModel Index = new() { ClassName = "Index", SubmoduleName = "itkIndex" };

    public StubsCommandTests()
    {
        StoreFiller.SaveModule(
            _work["store"],
            "ITKCommon",
            new SubmoduleContent("itkImage", [Image]),
            new SubmoduleContent("itkIndex", [Index])
        );
        _work.Write(
            "list.txt",
            string.Join(
                ';',
                KeyIndexFile.PathOf(_work["store"], "itkImage"),
                KeyIndexFile.PathOf(_work["store"], "itkIndex")
            )
        );
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Stubs_are_written_in_silence()
    {
        AssertQuiet(CommandLine.Run(Arguments()));

        Assert.Equal(6, Directory.GetFiles(_work["pyi"]).Length);
    }

    [Fact]
    public void Options_take_their_values_after_an_equals_sign_too_and_in_any_order()
    {
        AssertQuiet(
            CommandLine.Run(
                "stubs",
                "-d",
                "--index_list_file=" + _work["list.txt"],
                "--prune",
                "--pkl_dir=" + _work["store"],
                "--pyi_dir=" + _work["pyi"]
            )
        );

        Assert.Equal(6, Directory.GetFiles(_work["pyi"]).Length);
    }

    /// <summary>ITK PR 3425: a command line of 159,771 characters.</summary>
    [Theory]
    [InlineData("--pyi_dir\n{0}\n--pkl_dir\n{1}\n--index_list_file\n{2}\n")]
    [InlineData("--pyi_dir {0} --pkl_dir={1}\n--index_list_file={2} --prune")]
    public void Arguments_come_from_a_response_file(string text)
    {
        var file = _work.Write("args.rsp", string.Format(null, text, _work["pyi"], _work["store"], _work["list.txt"]));

        AssertQuiet(CommandLine.Run("stubs", "@" + file));

        Assert.Equal(6, Directory.GetFiles(_work["pyi"]).Length);
    }

    [Fact]
    public void Warnings_go_to_the_error_stream_and_the_run_succeeds()
    {
        File.AppendAllText(_work["list.txt"], ";/nowhere/itkGone.index.txt");

        Transcript("stubs-warning").Run(0, Arguments()).IsRecorded();
    }

    [Fact]
    public void A_failure_is_one_diagnostic_and_exit_code_1()
    {
        Transcript("stubs-failure").Run(1, Arguments(store: "nowhere")).IsRecorded();
    }

    [Fact]
    public void Dump_prints_one_JSON_object_with_every_model()
    {
        var result = CommandLine.Run("store", "dump", "--store", _work["store"], "--format", "json");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(
            ["Image.itkImage", "Index.itkIndex"],
            json.RootElement.EnumerateObject().Select(entry => entry.Name)
        );
        const string Expected = """
            { "class_name": "Image", "submodule_name": "itkImage", "typed": true, "has_new_method": true, "is_abstract": false,
              "is_enum": false, "has_superclass": false, "parent_class": ["_ImageBaseProxy"], "enums": [],
              "methods": { "Allocate": [ { "args": [["initializePixels", "bool", "False"]], "returns": "None", "static": false } ],
                           "Get": [ { "args": [["<ä\">", null, null]], "returns": null, "static": true } ] } }
            """;
        using var expected = JsonDocument.Parse(Expected);
        Assert.True(
            JsonElement.DeepEquals(expected.RootElement, json.RootElement.GetProperty("Image.itkImage")),
            result.Output
        );
    }

    [Fact]
    public void Dump_prints_the_models_that_are_asked_for()
    {
        var result = CommandLine.Run("store", "dump", "--store", _work["store"], "Index.itkIndex");

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(["Index.itkIndex"], json.RootElement.EnumerateObject().Select(entry => entry.Name));
    }

    [Fact]
    public void Dump_of_an_unknown_key_prints_nothing_but_the_diagnostic()
    {
        Transcript("store-dump-unknown")
            .Run(1, "store", "dump", "--store", _work["store"], "Index.itkIndex", "Index.itkOther")
            .IsRecorded();
    }

    [Fact]
    public void Dump_of_an_empty_store_is_an_empty_object()
    {
        Assert.Equal(0, CommandLine.Run("store", "init", "--store", _work["empty"]).ExitCode);

        Assert.Equal("{}\n", CommandLine.Run("store", "dump", "--store", _work["empty"]).Output);
    }

    [Fact]
    public void Init_makes_an_empty_database_where_path_says()
    {
        var path = CommandLine.Run("store", "path", "--store", _work["a/new store"]).Output.TrimEnd('\n');
        Assert.False(File.Exists(path));

        AssertQuiet(CommandLine.Run("store", "init", "--store", _work["a/new store"]));

        Assert.True(File.Exists(path));
        Assert.Equal("{}\n", CommandLine.Run("store", "dump", "--store", _work["a/new store"]).Output);
    }

    [Fact]
    public void Init_leaves_the_models_of_a_database_alone()
    {
        AssertQuiet(CommandLine.Run("store", "init", "--store", _work["store"]));

        Assert.Contains(
            "Index.itkIndex",
            CommandLine.Run("store", "dump", "--store", _work["store"]).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_package_names_what_its_profile_says()
    {
        var profile = _work.Write(
            "profile.json",
            """{ "extends": "itk", "runtime": { "configModule": "own.version", "versionName": "NUMBER" } }"""
        );

        AssertQuiet(CommandLine.Run([.. Arguments(), "--profile", profile]));

        Assert.Contains(
            "from own.version import NUMBER as __version__",
            File.ReadAllText(_work["pyi/__init__.pyi"]),
            StringComparison.Ordinal
        );
    }

    /// <summary>ITK PR 6891: an installed ITK is read-only.</summary>
    [Fact]
    public void A_store_in_a_read_only_prefix_is_read()
    {
        Assert.SkipUnless(
            Environment.UserName == "root" && Tool.Find("setpriv") is not null,
            "needs root and setpriv to become a user who cannot write"
        );
        Assert.SkipUnless(
            Tool.Wrapgen.All(part => !part.StartsWith("/root", StringComparison.Ordinal)),
            "the program must lie where other users can read it"
        );
        Assert.Equal(0, Tool.Run(["chmod", "555", _work.Path, _work["store"]]).ExitCode);

        var result = Tool.Run(
            [
                "setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                .. Tool.Wrapgen,
                "store",
                "dump",
                "--store",
                _work["store"],
                "Index.itkIndex",
            ],
            environment: new Dictionary<string, string?> { ["HOME"] = "/nonexistent" }
        );

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("\"class_name\": \"Index\"", result.Output, StringComparison.Ordinal);
    }

    private string[] Arguments(string store = "store") =>
        ["stubs", "--pyi_dir", _work["pyi"], "--pkl_dir", _work[store], "--index_list_file", _work["list.txt"]];

    private Transcript Transcript(string name) => new Transcript(name).Hide(_work.Path, "<folder>");

    private static void AssertQuiet(ToolResult result) =>
        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
}
