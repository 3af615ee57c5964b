using System.Text;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Emitters.Tests.Swig;

/// <summary>The SWIG interface file, part by part in its order.</summary>
public class InterfaceFileTests
{
    private static readonly ModuleOptions Options = new()
    {
        MdxFiles = ["/m/ITKThing.mdx"],
        InterfaceDirectory = "/t",
        LibraryDirectory = "/l",
        StoreDirectory = "/k",
        Profile = BuiltInProfiles.Itk,
    };

    private static readonly SubmoduleModel Foo = new()
    {
        Name = "itkFoo",
        Wrappers = new TypedSubmodule { Submodule = "itkFoo" },
    };

    [Fact]
    public void An_empty_submodule_has_every_fixed_part()
    {
        var lines = Lines(Foo);

        Assert.Equal(
            [
                "#ifdef SWIGPYTHON",
                "%include <pyabc.i>",
                "%pythonbegin %{",
                "import collections",
                "%}",
                "%module(package=\"itk\",threads=\"1\") itkFooPython",
                "%feature(\"nothreadallow\");",
                "%feature(\"autodoc\",\"2\");",
                "#endif",
                "%{",
                "#include \"itkFooSwigInterface.h\"",
                "%}",
                "%{",
                "%}",
                "%include itk.i",
                "%include itkFoo_ext.i",
            ],
            lines.Where(line =>
                line.Length > 0
                && !line.StartsWith("//", StringComparison.Ordinal)
                && (!line.Contains("import", StringComparison.Ordinal) || line == "import collections")
                && !line.Contains("_version_info", StringComparison.Ordinal)
                && !line.Contains("RuntimeError", StringComparison.Ordinal)
            )
        );
        Assert.Contains("_ITKCommonPython", string.Concat(lines), StringComparison.Ordinal);
        Assert.Contains(
            lines,
            line =>
                line.Contains("RuntimeError", StringComparison.Ordinal)
                && line.Contains("3.11", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Imports_includes_and_string_arguments_follow_each_other()
    {
        var model = Foo with { UsedSubmodules = ["ITKBase", "itkFoo"], InOutStrings = ["a", "b"] };
        var lines = Lines(model, Options with { Imports = ["pre.i"], SwigIncludes = ["extra.i"] });

        Assert.Equal(
            [
                "%import pre.i",
                "%import ITKBase.i",
                "%import itkFoo.i",
                "%include itk.i",
                "%include extra.i",
                "%include itkFoo_ext.i",
                "",
                "%apply (std::string& INOUT) { std::string & a};",
                "%apply (std::string& INOUT) { std::string & b};",
                "",
            ],
            lines[Array.IndexOf(lines, "%import pre.i")..].TakeWhile(line => line.Length == 0 || line[0] == '%')
        );
    }

    [Fact]
    public void Aliases_that_no_file_knows_are_declared()
    {
        var lines = Lines(Foo with { UndeclaredAliases = [new("itk::A<int>", "itkA"), new("itk::B", "itkB")] });

        Assert.Equal(
            ["%{", "typedef itk::A<int> itkA;", "typedef itk::B itkB;", "%}"],
            lines[(Array.IndexOf(lines, "typedef itk::A<int> itkA;") - 1)..][..4]
        );
    }

    [Theory]
    [InlineData(
        "::itk::Foo",
        new[] { "%{", "using namespace ::itk::Foo;", "%}", "enum class itkE: uint8_t {  A,  B };" }
    )]
    [InlineData("", new[] { "%{", "%}", "enum class itkE: uint8_t {  A,  B };" })]
    public void An_enumeration_uses_its_namespace(string scope, string[] expected)
    {
        var lines = Lines(Foo with { EnumTypedefs = [new("itkE", scope, ["A", "B"])] });
        var end = Array.IndexOf(lines, "enum class itkE: uint8_t {  A,  B };");

        Assert.Equal(
            expected,
            lines[(end - expected.Length + 1)..(end + 1)]
                .Where(line => scope.Length > 0 || !line.StartsWith("using", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_class_has_its_three_sections()
    {
        var model = Foo with
        {
            Classes =
            [
                new WrappedClass
                {
                    SwigName = "itkFoo",
                    Bases = [new(AccessSpecifier.Public, "itkA"), new(AccessSpecifier.Private, "itk::B")],
                    Public = [new WrappedEnumeration("E", ["A"]), new WrappedMethod("Get", "void", [])],
                    Private = [new WrappedConstructor("itkFoo", [new WrappedParameter("int", "x")])],
                    Protected = [new WrappedDestructor("itkFoo")],
                },
                new WrappedClass { SwigName = "stdcomplexD", FixedText = " class stdcomplexD {\n  };\n" },
                new WrappedClass { SwigName = "itkBar" },
            ],
        };
        var text = string.Join('\n', Lines(model));

        Assert.Contains(
            """
            class itkFoo : public itkA, private itk::B {
              public:
                enum class E: uint8_t {  A };

                void Get();
              private:
                itkFoo(int x);
              protected:
                ~itkFoo();
            };

             class stdcomplexD {
              };

            class itkBar {
              public:
              private:
              protected:
            };

            """,
            text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("itkFoo", "itk.support.template_class.New(obj, *args, **kargs)")]
    [InlineData("itkPyCommand", "itk.set_inputs(obj, *args, **kargs)")]
    public void New_is_overridden_before_its_class(string name, string call)
    {
        var lines = Lines(Foo with { Classes = [new WrappedClass { SwigName = name, HasFactoryOverride = true }] });
        string[] expected =
        [
            $"%rename(__New_orig__) {name}::New;",
            $"%extend {name} {{",
            "    def New(*args, **kargs):",
            $"        obj = {name}.__New_orig__()",
            $"        {call}",
            "        return obj",
            "    New = staticmethod(New)",
            $"def {name}_New():",
            $"    return {name}.New()",
            $"class {name} {{",
        ];

        Assert.Equal(expected, lines.Where(expected.Contains));
    }

    [Fact]
    public void Functions_stand_in_one_block_at_the_end()
    {
        var lines = Lines(
            Foo with
            {
                Classes = [new WrappedClass { SwigName = "itkFoo" }],
                Functions =
                [
                    new(
                        "foo_filter",
                        "FooFilter",
                        "itkt.ImageLike",
                        "itkt.ImageSourceReturn",
                        [new("radius", "Union[Sequence[int], int]"), new("other", null)]
                    ),
                    new("bar", "Bar", null, null, []),
                ],
            }
        );
        string[] expected =
        [
            "#ifdef SWIGPYTHON",
            "%pythoncode %{",
            "@helpers.accept_array_like_xarray_torch",
            "def foo_filter(*args: itkt.ImageLike, radius: Union[Sequence[int], int]=..., other=..., **kwargs) -> itkt.ImageSourceReturn:",
            "    instance = itk.FooFilter.New(*args, **kwargs)",
            "    return instance.__internal_call__()",
            "def foo_filter_init_docstring():",
            "@helpers.accept_array_like_xarray_torch",
            "def bar(*args, **kwargs):",
            "    instance = itk.Bar.New(*args, **kwargs)",
            "    return instance.__internal_call__()",
            "def bar_init_docstring():",
            "%}",
            "#endif",
        ];

        Assert.Equal(
            expected,
            lines[Array.LastIndexOf(lines, "#ifdef SWIGPYTHON")..].Where(line => expected.Contains(line))
        );
        Assert.Equal(["%}", "#endif", ""], lines[^3..]);
        Assert.Contains("itk.ITKThing.FooFilter", string.Concat(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_profile_may_bring_the_body_of_a_function()
    {
        var options = Options with
        {
            Profile = BuiltInProfiles.Itk with
            {
                Functional = new FunctionalRules
                {
                    Bodies = [new("foo_filter", ["kind = 1", "instance = {package}.{class}[kind](\"{function}\")"])],
                },
            },
        };
        var lines = Lines(
            Foo with
            {
                Functions = [new("foo_filter", "FooFilter", null, null, []), new("bar", "Bar", null, null, [])],
            },
            options
        );

        Assert.Equal(
            [
                "    kind = 1",
                "    instance = itk.FooFilter[kind](\"foo_filter\")",
                "    return instance.__internal_call__()",
            ],
            lines[Array.IndexOf(lines, "    kind = 1")..][..3]
        );
        Assert.Contains("    instance = itk.Bar.New(*args, **kwargs)", lines);
    }

    [Fact]
    public void Neutral_conventions_leave_out_what_they_do_not_name()
    {
        var profile = new WrappingProfile
        {
            Name = "x",
            Runtime = new RuntimeNames { Package = "x" },
        };
        var lines = Lines(Foo, Options with { Profile = profile });

        Assert.Equal(
            ["%include <pyabc.i>", "%include itkFoo_ext.i"],
            lines.Where(line => line.StartsWith("%include", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(lines, line => line.StartsWith("    from .", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("from . import", StringComparison.Ordinal));
    }

    [Fact]
    public void The_embedded_Python_compiles()
    {
        Assert.SkipUnless(Tool.Find("python3") is not null, "needs python3");
        var lines = Lines(
            Foo with
            {
                Classes =
                [
                    new WrappedClass { SwigName = "itkFoo", HasFactoryOverride = true },
                    new WrappedClass { SwigName = "itkPyCommand", HasFactoryOverride = true },
                ],
                Functions =
                [
                    new(
                        "foo_filter",
                        "FooFilter",
                        "itkt.ImageLike",
                        "itkt.ImageSourceReturn",
                        [new("radius", "Union[Sequence[int], int]"), new("other", null)]
                    ),
                    new(
                        "transform_to_displacement_field_filter",
                        "TransformToDisplacementFieldFilter",
                        null,
                        "itkt.ImageSourceReturn",
                        [new("size", "Sequence[int]")]
                    ),
                    new("bar", "Bar", null, null, []),
                ],
            }
        );
        using var work = new TemporaryFolder();
        var blocks = PythonBlocks(lines).ToList();

        Assert.Equal(6, blocks.Count);
        foreach (var block in blocks)
        {
            var result = Tool.Run([
                Tool.Find("python3")!,
                "-c",
                "import sys, textwrap; compile(textwrap.dedent(open(sys.argv[1]).read()), 'block', 'exec')",
                work.Write("block.py", block),
            ]);
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
        }
    }

    [Theory]
    [InlineData("snake_case_functions = ()\n")]
    [InlineData("snake_case_functions = ('a', 'b', )\n", "a", "b")]
    public void The_list_of_functions_is_a_tuple(string expected, params string[] names)
    {
        var file = Assert.Single(new InterfaceEmitter().EmitModule(names, Options with { SnakeCaseFile = "/s.py" }));

        Assert.Equal(("/s.py", expected), (file.Path, Encoding.UTF8.GetString(file.Content.Span)));
    }

    [Fact]
    public void Without_a_place_for_it_there_is_no_list_of_functions() =>
        Assert.Empty(new InterfaceEmitter().EmitModule(["a"], Options));

    [Fact]
    public void The_header_keeps_the_templates_bytes()
    {
        byte[] template = [0xEF, 0xBB, 0xBF, .. "#include <x>\r\n"u8, 0xFF];
        var model = Foo with { HeaderTemplate = template, UsedSubmodules = ["a", "itkFoo"] };
        var file = new InterfaceEmitter().Emit(model, Options).Single(file => file.Path == "/t/itkFooSwigInterface.h");

        Assert.Equal(
            [
                .. "#ifndef itkFooSwigInterface_h\n#define itkFooSwigInterface_h\n"u8,
                .. template,
                .. "\n#include \"aSwigInterface.h\"\n#include \"itkFooSwigInterface.h\"\n#endif\n"u8,
            ],
            file.Content.ToArray()
        );
    }

    private static string[] Lines(SubmoduleModel model, ModuleOptions? options = null)
    {
        var file = new InterfaceEmitter()
            .Emit(model, options ?? Options)
            .Single(file => file.Path.EndsWith(".i", StringComparison.Ordinal));
        return Encoding.UTF8.GetString(file.Content.Span).Split('\n');
    }

    private static IEnumerable<string> PythonBlocks(string[] lines)
    {
        for (var start = 0; start < lines.Length; start++)
        {
            if (!lines[start].StartsWith("%python", StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(lines, "%}", start);
            yield return string.Join('\n', lines[(start + 1)..end]);
        }
    }
}
