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
            $"{_folder["none.mdx"]}: error WG1001: This master index does not exist. Check the --mdx options",
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
        var mdx = Path.Combine(_build.Interfaces, "ShapesCore.mdx");
        var arguments = _build
            .ModuleArguments("ShapesCore")
            .Select(argument => argument == _build.Library("ShapesCore") ? _build.Library("ShapesImaging") : argument);

        Fails($"{mdx}(2): error WG1004: Submodule 'shapesLightObject' is listed but its CastXML file", [.. arguments]);
    }

    [Fact]
    public void A_module_whose_dependency_did_not_run_yet() =>
        Fails(
            $"{Path.Combine(_build.Interfaces, "ShapesCore.mdx")}(2): error WG1002: The alias file",
            [.. _build.ModuleArguments("ShapesGeometry")]
        );

    [Fact]
    public void An_XML_file_that_castxml_did_not_finish()
    {
        var xml = _build.Xml("ShapesCore", "shapesAngle");
        File.WriteAllText(xml, File.ReadAllText(xml)[..^100]);

        Fails(xml + "(", [.. _build.ModuleArguments("ShapesCore")]);
    }

    [Fact]
    public void A_module_that_wraps_nothing()
    {
        using var module = new SmallModule();

        var result = CommandLine.Run([
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
            module.Stamp,
        ]);

        // ITK's generator accepts it, so it is a warning.
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(
            "Small.mdx: warning WG1006: Module 'Small' wraps nothing: its master index lists no submodule. Add a .wrap file",
            result.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_build_manifest_that_is_empty()
    {
        var empty = _folder.Write("empty.json", "");
        var none = _folder.Write(
            "none.json",
            """{ "interface_directory": "t", "store_directory": "s", "modules": [] }"""
        );

        Fails($"{empty}(1): error WG7401: This is not a build manifest: ", "build", "--manifest", empty);
        Fails($"{none}: error WG7402: This build manifest has no modules. List them", "build", "--manifest", none);
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--pkl_dir")]
    public void A_place_that_cannot_be_written(string option)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc, where not even root makes directories");
        var arguments = _build.ModuleArguments("ShapesCore").ToList();
        arguments[arguments.IndexOf(option) + 1] = "/proc/wrapgen";

        Fails("/proc/wrapgen: error WG9002: This file cannot be written: ", [.. arguments]);
    }

    [Fact]
    public void Stubs_before_any_module_ran()
    {
        var list = _folder.Write("list.txt", _folder["shapesImage.index.txt"]);

        Fails(
            $"{_folder["store"]}: error WG4008: This store directory does not exist. Run the modules first",
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
        Fails($"{_folder.Path}: error WG4010: This directory holds no store", [.. command, _folder.Path]);

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Stubs_into_a_read_only_tree()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc, where not even root makes directories");
        _build.RunModules(1);
        var list = _folder.Write("list.txt", Path.Combine(_build.Store, "shapesAngle.index.txt"));

        Fails(
            "/proc/wrapgen: error WG9002: This file cannot be written: ",
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

        Fails(
            "/proc/wrapgen: error WG9002: This file cannot be written: ",
            [.. arguments, option, "/proc/wrapgen", .. more]
        );
    }

    [Fact]
    public void No_castxml_in_the_path()
    {
        var result = CommandLine.Run(
            "castxml",
            "castxml-that-nobody-installed",
            "-o",
            _folder["a.xml"],
            "--castxml-output=1",
            "a.cxx"
        );

        Assert.Equal(127, result.ExitCode);
        Assert.StartsWith(
            "wrapgen: error WG6001: 'castxml-that-nobody-installed' cannot be started: ",
            result.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Stubs_of_modules_that_did_not_run()
    {
        var list = _folder.Write("list.txt", _folder["shapesImage.index.txt"]);
        Directory.CreateDirectory(_folder["store"]);

        var result = CommandLine.Run(
            "stubs",
            "--pyi_dir",
            _folder["p"],
            "--pkl_dir",
            _folder["store"],
            "--index_list_file",
            list
        );

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            $"{list}: error WG5202: None of the manifests in this index list exists",
            result.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_castxml_where_the_build_says_it_is()
    {
        var result = CommandLine.Run(
            "castxml",
            "--no-cache",
            _folder["castxml"],
            "-o",
            _folder["a.xml"],
            "--castxml-output=1",
            "a.cxx"
        );

        Assert.NotEqual(0, result.ExitCode);
        Assert.StartsWith(
            $"wrapgen: error WG6001: '{_folder["castxml"]}' cannot be started: ",
            result.Error,
            StringComparison.Ordinal
        );
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

        var result = Tool.RunWrapgen(
            "castxml",
            "--no-cache",
            old,
            "-o",
            _folder["a.xml"],
            "--castxml-output=1",
            "a.cxx"
        );

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("error: unknown argument: '--castxml-output=1'\n", result.Error, StringComparison.Ordinal);
        Assert.Contains(
            "error WG6002: castxml failed with exit code 1. Its own output is above; it ran: ",
            result.Error,
            StringComparison.Ordinal
        );
    }

    private static void Fails(string message, params string[] arguments)
    {
        var result = CommandLine.Run(arguments);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }
}
