namespace Wrapgen.Cli.Tests.Commands;

/// <summary>The command line of <c>wrapgen module</c>: every option in every spelling that builds use.</summary>
public class ModuleCommandTests
{
    [Fact]
    public void A_run_writes_every_product_and_says_nothing()
    {
        using var module = SmallModule.Example();
        var result = module.Run();

        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(
            [
                "Small_snake_case.py",
                "store/Small.stamp",
                "store/itkFilter.index.txt",
                "store/itkSize.index.txt",
                "typedefs/itkFilter.i",
                "typedefs/itkFilter.idx",
                "typedefs/itkFilterSwigInterface.h",
                "typedefs/itkSize.i",
                "typedefs/itkSize.idx",
                "typedefs/itkSizeSwigInterface.h",
            ],
            module.Products().Keys
        );
        Assert.True(Directory.Exists(module.Stubs));
        Assert.Equal("{itk::Size<2>} {itkSize2} {itkSize}\n", File.ReadAllText(module.Interface("itkSize.idx")));
        Assert.Equal("snake_case_functions = ('filter', )\n", File.ReadAllText(module.SnakeCase));
        Assert.Equal(
            "ProcessObject.itkFilter\nFilter.itkFilter\n",
            File.ReadAllText(Path.Combine(module.Store, "itkFilter.index.txt"))
        );
        Assert.Equal(
            "#ifndef itkFilterSwigInterface_h\n#define itkFilterSwigInterface_h\n#include \"itkFilter.h\"\n\n#include \"itkFilterSwigInterface.h\"\n#include \"itkSizeSwigInterface.h\"\n#endif\n",
            File.ReadAllText(module.Interface("itkFilterSwigInterface.h"))
        );
    }

    public static TheoryData<string, string[]> Spellings =>
        new()
        {
            {
                "long",
                [
                    "--mdx",
                    "{mdx}",
                    "--interface-output-dir",
                    "{T}",
                    "--library-output-dir",
                    "{L}",
                    "--submodule-order",
                    "itkSize;itkFilter",
                    "--snake-case-file",
                    "{snake}",
                    "--pyi_dir",
                    "{pyi}",
                    "--pkl_dir",
                    "{K}",
                    "--pkl_stamp",
                    "{stamp}",
                ]
            },
            {
                "long with =",
                [
                    "--mdx={mdx}",
                    "--interface-output-dir={T}",
                    "--library-output-dir={L}",
                    "--submodule-order=itkSize;itkFilter",
                    "--snake-case-file={snake}",
                    "--pyi_dir={pyi}",
                    "--pkl_dir={K}",
                    "--pkl_stamp={stamp}",
                ]
            },
            {
                "short",
                [
                    "--mdx",
                    "{mdx}",
                    "-o",
                    "{T}",
                    "-l",
                    "{L}",
                    "-s",
                    "itkSize;itkFilter",
                    "-a",
                    "{snake}",
                    "--pyi_dir",
                    "{pyi}",
                    "--pkl_dir",
                    "{K}",
                    "--pkl_stamp",
                    "{stamp}",
                ]
            },
            {
                "short and glued",
                [
                    "--mdx",
                    "{mdx}",
                    "-o{T}",
                    "-l{L}",
                    "-sitkSize;itkFilter",
                    "-a{snake}",
                    "--pyi_dir",
                    "{pyi}",
                    "--pkl_dir",
                    "{K}",
                    "--pkl_stamp",
                    "{stamp}",
                ]
            },
            {
                "any order",
                [
                    "--pkl_stamp",
                    "{stamp}",
                    "-a",
                    "{snake}",
                    "--pkl_dir",
                    "{K}",
                    "-s",
                    "itkSize;itkFilter",
                    "--pyi_dir={pyi}",
                    "-l{L}",
                    "-o",
                    "{T}",
                    "--mdx={mdx}",
                ]
            },
            {
                "what is accepted and not needed",
                [
                    "-p",
                    "unused",
                    "-g",
                    "unused",
                    "-k",
                    "-d",
                    "--mdx",
                    "{mdx}",
                    "-o",
                    "{T}",
                    "-l",
                    "{L}",
                    "-s",
                    "itkSize;itkFilter",
                    "-a",
                    "{snake}",
                    "--pyi_dir",
                    "{pyi}",
                    "--pkl_dir",
                    "{K}",
                    "--pkl_stamp",
                    "{stamp}",
                    "--pyi_index_list",
                    "{K}/itkSize.index.txt;{K}/itkFilter.index.txt",
                ]
            },
            {
                "the long forms of those",
                [
                    "--pygccxml-path",
                    "unused",
                    "--castxml-path=unused",
                    "--keep",
                    "--pyi_index_list=",
                    "--mdx",
                    "{mdx}",
                    "-o",
                    "{T}",
                    "-l",
                    "{L}",
                    "-s",
                    "itkSize;itkFilter",
                    "-a",
                    "{snake}",
                    "--pyi_dir",
                    "{pyi}",
                    "--pkl_dir",
                    "{K}",
                    "--pkl_stamp",
                    "{stamp}",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Every_spelling_means_the_same(string what, string[] arguments)
    {
        using var expected = SmallModule.Example();
        Assert.Equal(0, expected.Run().ExitCode);
        using var module = SmallModule.Example();
        var result = CommandLine.Run(["module", .. arguments.Select(argument => Fill(argument, module))]);

        Assert.Equal((0, "", "", what), (result.ExitCode, result.Output, result.Error, what));
        Assert.Equal(expected.Products(), module.Products());
    }

    [Fact]
    public void Arguments_may_come_from_a_file()
    {
        using var module = SmallModule.Example();
        File.WriteAllLines(
            module["arguments.rsp"],
            module
                .Arguments()
                .Skip(1)
                .Select(argument => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument)
        );
        var result = CommandLine.Run("module", "@" + module["arguments.rsp"]);
        File.Delete(module["arguments.rsp"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(10, module.Products().Count);
    }

    /// <summary>The number of the warning for each kind of member: typedef 51, variable 52, class 53, conversion 54.</summary>
    [Fact]
    public void Warnings_can_be_silenced()
    {
        using var module = WithOtherMembers();
        var transcript = Transcript("module-warnings", module);
        foreach (
            var options in (string[][])
                [
                    [],
                    ["-w51"],
                    ["-w", "51"],
                    ["-w51", "-w52", "-w53"],
                    ["-w", "51", "-w", "54"],
                    ["--disable-warning", "51", "--disable-warning=52"],
                    ["-A", "protected"],
                    ["-Aprotected", "-A", "private"],
                    ["--disable-access-warning=public", "--disable-access-warning", "private"],
                ]
        )
            transcript.Run(0, module.Arguments(options));
        transcript.IsRecorded();
    }

    [Theory]
    [InlineData("-W")]
    [InlineData("--warning-error")]
    public void Warnings_as_errors_fail_the_run(string option)
    {
        using var module = WithOtherMembers();
        var transcript = Transcript("module-warnings" + option, module)
            .Run(1, module.Arguments(option, "-w51", "-w52", "-w53"));

        Assert.False(File.Exists(module.Stamp));
        transcript.Run(0, module.Arguments(option, "-w51", "-w52", "-w53", "-w54")).IsRecorded();
    }

    [Theory]
    [InlineData("-v")]
    [InlineData("--verbose")]
    public void Verbose_says_what_is_done(string option)
    {
        using var module = SmallModule.Example();

        Transcript("module-verbose" + option, module).Run(0, module.Arguments(option)).IsRecorded();
    }

    [Fact]
    public void Imports_and_includes_are_written_in_their_order()
    {
        using var module = SmallModule.Example();
        module.Run("--import", "b.i", "--swig-include=y.i", "--import=a.i", "--swig-include", "x.i");
        var lines = File.ReadAllLines(module.Interface("itkFilter.i"))
            .Where(line =>
                line.StartsWith("%import", StringComparison.Ordinal)
                || line.StartsWith("%include", StringComparison.Ordinal)
            )
            .ToArray();

        Assert.Equal(
            [
                "%include <pyabc.i>",
                "%import b.i",
                "%import a.i",
                "%import itkFilter.i",
                "%import itkSize.i",
                "%include itk.i",
                "%include y.i",
                "%include x.i",
                "%include itkFilter_ext.i",
            ],
            lines.Select(line => line.Trim())
        );
    }

    [Fact]
    public void Aliases_of_other_modules_are_read()
    {
        using var module = new SmallModule();
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap("itkFoo", holder);
        text.Method(holder, "Get", "& const " + text.Class("Bar"));
        module.Add("itkFoo", text);
        File.WriteAllText(module.Interface("Other.mdx"), "itkBar.idx\n");
        File.WriteAllText(module.Interface("itkBar.idx"), "{itk::Bar} {itkBar} {itkBar}\n");
        var result = module.Run("--mdx", module.Interface("Other.mdx"));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("    itkBar const & Get();", File.ReadAllLines(module.Interface("itkFoo.i")));
        Assert.Contains("%import itkBar.i", File.ReadAllLines(module.Interface("itkFoo.i")));
    }

    [Fact]
    public void Debug_reports_manifests_that_differ_from_what_the_build_expects()
    {
        using var module = SmallModule.Example();
        var expected = $"{module.Store}/itkSize.index.txt;{module.Store}/itkOther.index.txt";

        Transcript("module-debug", module).Run(0, module.Arguments("-d", "--pyi_index_list", expected)).IsRecorded();
    }

    [Fact]
    public void A_wrong_command_line_is_a_usage_error()
    {
        using var module = SmallModule.Example();
        var transcript = Transcript("module-usage", module);
        foreach (
            var more in (string[][])
                [
                    ["--no-such-option"],
                    ["-w", "many"],
                    ["stray"],
                    ["--pyi_index_list"],
                ]
        )
            transcript.Run(2, module.Arguments(more));
        foreach (
            var option in (string[])
                ["--mdx", "--interface-output-dir", "--library-output-dir", "--pyi_dir", "--pkl_dir"]
        )
        {
            var arguments = module.Arguments().ToList();
            arguments.RemoveRange(arguments.IndexOf(option), 2);
            transcript.Run(2, arguments);
        }

        transcript.IsRecorded();
        Assert.Empty(module.Products());
    }

    private static Transcript Transcript(string name, SmallModule module) =>
        new Transcript(name).Hide(Path.GetDirectoryName(module.Library)!, "<module>");

    private static string Fill(string argument, SmallModule module) =>
        argument
            .Replace("{mdx}", module.Mdx, StringComparison.Ordinal)
            .Replace("{T}", module.Interfaces, StringComparison.Ordinal)
            .Replace("{L}", module.Library, StringComparison.Ordinal)
            .Replace("{K}", module.Store, StringComparison.Ordinal)
            .Replace("{snake}", module.SnakeCase, StringComparison.Ordinal)
            .Replace("{pyi}", module.Stubs, StringComparison.Ordinal)
            .Replace("{stamp}", module.Stamp, StringComparison.Ordinal);

    private static SmallModule WithOtherMembers()
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap("itkFoo", holder);
        text.Typedef("Self", "int", holder);
        text.Declare("Field", "m_Value", $"type=\"{text.Type("int")}\"", holder);
        text.Declare("Class", "Nested", "access=\"private\"", holder);
        text.Add($"<Converter id=\"_50\" returns=\"{text.Type("int")}\" context=\"{holder}\" access=\"protected\"/>");
        return new SmallModule().Add("itkFoo", text);
    }
}
