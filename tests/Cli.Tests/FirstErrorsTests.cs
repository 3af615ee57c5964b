namespace Wrapgen.Cli.Tests;

/// <summary>
/// Errors that new users run into: each produces one message that says where the problem is and what to do, and exit
/// code 1.
/// </summary>
public sealed class FirstErrorsTests : IDisposable
{
    private readonly ShapesBuild _build = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _build.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_master_index_that_does_not_exist() =>
        Fails(
            "no-master-index",
            "module",
            "--mdx",
            _folder["none.mdx"],
            "-o",
            _folder["t"],
            "-l",
            _folder.Path,
            "--pyi_dir",
            _folder["p"],
            "--pkl_dir",
            _folder["k"]
        );

    [Fact]
    public void A_library_directory_that_is_another_modules()
    {
        var arguments = _build
            .ModuleArguments("ShapesCore")
            .Select(argument => argument == _build.Library("ShapesCore") ? _build.Library("ShapesImaging") : argument);

        Fails("library-directory-of-another-module", [.. arguments]);
    }

    [Fact]
    public void A_module_whose_dependency_did_not_run_yet() =>
        Fails("dependency-did-not-run", [.. _build.ModuleArguments("ShapesGeometry")]);

    [Fact]
    public void An_XML_file_that_castxml_did_not_finish()
    {
        var xml = _build.Xml("ShapesCore", "shapesAngle");
        File.WriteAllText(xml, File.ReadAllText(xml)[..^100]);

        Fails("unfinished-xml", [.. _build.ModuleArguments("ShapesCore")]);
    }

    [Fact]
    public void A_module_that_wraps_nothing()
    {
        using var module = new SmallModule();

        // ITK's generator accepts it, so it is a warning.
        Transcript("module-without-submodules")
            .Hide(Path.GetDirectoryName(module.Library)!, "<module>")
            .Run(
                0,
                "module",
                "--mdx",
                module.Mdx,
                "-o",
                module.Interfaces,
                "-l",
                module.Library,
                "--pyi_dir",
                module.Stubs,
                "--pkl_dir",
                module.Store,
                "--pkl_stamp",
                module.Stamp
            )
            .IsRecorded();
    }

    [Fact]
    public void A_build_manifest_that_is_empty()
    {
        var empty = _folder.Write("empty.json", "");
        var none = _folder.Write(
            "none.json",
            """{ "interface_directory": "t", "store_directory": "s", "modules": [] }"""
        );

        Fails("empty-manifest", "build", "--manifest", empty);
        Fails("manifest-without-modules", "build", "--manifest", none);
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--pkl_dir")]
    public void A_place_that_cannot_be_written(string option)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc, where not even root makes directories");
        var arguments = _build.ModuleArguments("ShapesCore").ToList();
        arguments[arguments.IndexOf(option) + 1] = "/proc/wrapgen";

        Fails("unwritable-place" + option, [.. arguments]);
    }

    [Fact]
    public void Stubs_before_any_module_ran()
    {
        var list = _folder.Write("list.txt", _folder["shapesImage.index.txt"]);

        Fails(
            "stubs-before-modules",
            "stubs",
            "--pyi_dir",
            _folder["p"],
            "--pkl_dir",
            _folder["store"],
            "--index_list_file",
            list
        );
    }

    [Theory]
    [InlineData("store", "dump", "--store")]
    [InlineData("inspect", "Image", "--store")]
    public void A_folder_that_holds_no_store(params string[] command)
    {
        Fails("no-store-for-" + command[0], [.. command, _folder.Path]);

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Stubs_into_a_read_only_tree()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc, where not even root makes directories");
        _build.RunModules(1);
        var list = _folder.Write("list.txt", Path.Combine(_build.Store, "shapesAngle.index.txt"));

        Fails(
            "stubs-into-read-only-tree",
            "stubs",
            "--pyi_dir",
            "/proc/wrapgen",
            "--pkl_dir",
            _build.Store,
            "--index_list_file",
            list,
            "--profile",
            ShapesBuild.Profile
        );
    }

    [Theory]
    [InlineData("module", "--diagnostic-output")]
    [InlineData("module", "--baseline", "--update-baseline")]
    [InlineData("build", "--trace")]
    public void A_report_that_cannot_be_written(string command, string option, params string[] more)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc, where not even root makes files");
        string[] arguments =
            command == "module"
                ? [.. _build.ModuleArguments("ShapesCore")]
                : ["build", "--quiet", "--manifest", _build.WriteManifest()];

        Fails($"unwritable-report-{command}{option}", [.. arguments, option, "/proc/wrapgen", .. more]);
    }

    [Fact]
    public void No_castxml_in_the_path() =>
        Transcript("no-castxml-in-path")
            .Run(127, "castxml", "castxml-that-nobody-installed", "-o", _folder["a.xml"], "--castxml-output=1", "a.cxx")
            .IsRecorded();

    [Fact]
    public void Stubs_of_modules_that_did_not_run()
    {
        var list = _folder.Write("list.txt", _folder["shapesImage.index.txt"]);
        Directory.CreateDirectory(_folder["store"]);

        Transcript("stubs-of-no-module")
            .Run(1, "stubs", "--pyi_dir", _folder["p"], "--pkl_dir", _folder["store"], "--index_list_file", list)
            .IsRecorded();
    }

    [Fact]
    public void No_castxml_where_the_build_says_it_is()
    {
        Transcript("no-castxml-at-path")
            .Run(
                127,
                "castxml",
                "--no-cache",
                _folder["castxml"],
                "-o",
                _folder["a.xml"],
                "--castxml-output=1",
                "a.cxx"
            )
            .IsRecorded();

        Assert.False(File.Exists(_folder["a.xml"]));
    }

    [Fact]
    public void A_castxml_that_is_too_old_for_its_options()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell script");
        var old = _folder.Write(
            "castxml",
            "#!/bin/sh\necho \"error: unknown argument: '--castxml-output=1'\" >&2\nexit 1\n"
        );
        Assert.Equal(0, Tool.Run(["chmod", "+x", old]).ExitCode);
        // A process, because without the cache castxml writes to the streams of the process.
        string[] command = ["castxml", "--no-cache", old, "-o", _folder["a.xml"], "--castxml-output=1", "a.cxx"];

        Transcript("old-castxml").Add(command, Tool.RunWrapgen(command)).IsRecorded();
    }

    private void Fails(string name, params string[] arguments)
    {
        var transcript = Transcript(name);
        var result = CommandLine.Run(arguments);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
        transcript.Add(arguments, result).IsRecorded();
    }

    private Transcript Transcript(string name) =>
        new Transcript("first-errors/" + name)
            .Hide(_build.Path, "<build>")
            .Hide(_folder.Path, "<folder>")
            .Hide(Repository.Root, "<checkout>");
}
