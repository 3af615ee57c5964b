using Wrapgen.Emitters.Stubs;
using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.StoreWriter;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public sealed class StrictStubRunTests : IDisposable
{
    private static readonly TypeModel Number = new(TypeShape.Integer, TypePassing.Value, "int");
    private static readonly TypeModel Real = new(TypeShape.FloatingPoint, TypePassing.Value, "float");
    private static readonly TypeModel Nothing = new(TypeShape.Void, TypePassing.Value, "void");

    private readonly TemporaryFolder _work = new();
    private readonly List<string> _manifests = [];
    private readonly List<string> _warnings = [];

    public StrictStubRunTests() => Directory.CreateDirectory(_work["store"]);

    [Fact]
    public void Only_stubs_that_follow_from_what_has_changed_are_rendered()
    {
        Add("itkBase", Class("itkBase", Method("Get", Number)));
        Add("itkDerived", Class("itkDerived", [], "itkBase"));
        Add("itkOther", Class("itkOther", Method("Get", Number)));
        Assert.Equal(3, Run().Rendered);
        Assert.Equal(0, Run().Rendered);

        Add("itkBase", Class("itkBase", Method("Get", Nothing)));

        Assert.Equal(2, Run().Rendered);
        Assert.Contains("def Get(self) -> None: ...", Stub("itkBasePython.pyi"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unchanged_run_touches_nothing()
    {
        Add("itkBase", Class("itkBase", Method("Get", Number)));
        Run();

        var again = Run();

        Assert.Equal((0, 0), (again.Written, again.Rendered));
    }

    [Fact]
    public void A_stub_that_was_damaged_is_made_again()
    {
        Add("itkBase", Class("itkBase", Method("Get", Number)));
        Run();
        var expected = Stub("itkBasePython.pyi");
        File.WriteAllText(_work["stubs", "itkBasePython.pyi"], "");

        Run();

        Assert.Equal(expected, Stub("itkBasePython.pyi"));
    }

    [Fact]
    public void Pruning_removes_the_stub_of_a_submodule_that_is_gone()
    {
        Add("itkBase", Class("itkBase", Method("Get", Number)));
        Add("itkGone", Class("itkGone", Method("Get", Number)));
        Run();
        _manifests.RemoveAt(1);

        Assert.Equal(1, Run(prune: true).Removed);
        Assert.False(File.Exists(_work["stubs", "itkGonePython.pyi"]));
    }

    [Fact]
    public void Submodules_that_disagree_about_a_class_are_merged_with_a_warning_that_names_both()
    {
        Add("itkA", Class("itkShape", Method("Get", Number)));
        Add("itkB", Class("itkShape", Method("Set", Nothing)));

        Run();

        Assert.Equal(
            [
                "WG5211: 'itkShape' is wrapped by itkA and by itkB, which differ in methods; the stub has the union. Wrap it in one of them only.",
            ],
            _warnings
        );
        Assert.Contains("def Get(self) -> int", Stub("itkAPython.pyi"), StringComparison.Ordinal);
        Assert.Contains("def Set(self) -> None", Stub("itkAPython.pyi"), StringComparison.Ordinal);
        Assert.Contains(
            "from .itkAPython import itkShape as itkShape",
            Stub("itkBPython.pyi"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Static_and_other_methods_of_one_name_are_never_mixed_the_last_one_decides()
    {
        Add(
            "itkBase",
            Class(
                "itkBase",
                new WrapperMethod("Get", WrapperMethodKind.Static, Number, [], null),
                new WrapperMethod(
                    "Get",
                    WrapperMethodKind.Method,
                    Number,
                    [new WrapperParameter("index", Number, null)],
                    null
                )
            )
        );

        Run();

        Assert.Contains(
            "    def Get(self, index: int) -> int: ...\n",
            Stub("itkBasePython.pyi"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("staticmethod", Stub("itkBasePython.pyi"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrupt_row_is_named_and_nothing_is_written()
    {
        foreach (var name in (string[])["itkBase", "itkOther", "itkThird"])
            Add(name, Class(name, Method("Get", Number)));
        using (
            var connection = new Microsoft.Data.Sqlite.SqliteConnection(
                $"Data Source={Directory.GetFiles(_work["store"], "*.db").Single()};Pooling=False"
            )
        )
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE wrappers SET data = x'00' WHERE key = 'itkOther'";
            command.ExecuteNonQuery();
        }

        var failure = Assert.Throws<WrapgenException>(() => Run());

        Assert.Equal("WG4003", failure.Diagnostic.Code);
        Assert.Contains("'itkOther'", failure.Diagnostic.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_work["stubs"]));
    }

    [Fact]
    public void A_stub_that_cannot_be_written_is_named_and_the_others_stay_as_they_were()
    {
        foreach (var name in (string[])["itkBase", "itkOther", "itkThird"])
            Add(name, Class(name, Method("Get", Number)));
        Directory.CreateDirectory(_work["stubs", "itkOtherPython.pyi"]);

        var failure = Assert.Throws<WrapgenException>(() => Run());

        Assert.Equal("WG9002", failure.Diagnostic.Code);
        Assert.Contains("itkOtherPython.pyi", failure.Diagnostic.File, StringComparison.Ordinal);
        Assert.Equal([_work["stubs", "itkOtherPython.pyi"]], Directory.GetFileSystemEntries(_work["stubs"]));
    }

    [Fact]
    public void A_template_may_print_imports_and_blocks_one_by_one()
    {
        Add(
            "itkBase",
            Class("itkBase", Method("Get", Number)),
            Class("itkOther", Method("Get", new TypeModel(TypeShape.Unknown, TypePassing.Value, "X")))
        );
        Add("itkDerived", Class("itkDerived", [], "itkBase"));
        Run();
        string[] expected = [Stub("itkBasePython.pyi"), Stub("itkDerivedPython.pyi")];
        var comments = string.Concat(
            expected[0].Split('\n').TakeWhile(line => line.StartsWith('#')).Select(line => line + "\n")
        );
        _work.Write(
            "templates/strict_module.pyi.sbn",
            comments
                + "{{~ for line in imports ~}}\n{{ line }}\n{{~ end ~}}\n{{~ for block in blocks ~}}\n\n{{ block -}}\n{{~ end ~}}\n"
        );

        new StubRun(Options() with { TemplateDirectory = _work["templates"] }, _ => { }).Run(
            TestContext.Current.CancellationToken
        );

        Assert.Contains("from .itkBasePython import itkBase\n", expected[1], StringComparison.Ordinal);
        Assert.Equal(expected[0], Stub("itkBasePython.pyi"));
        Assert.Equal(expected[1], Stub("itkDerivedPython.pyi"));
    }

    [Fact]
    public void Unwrapped_types_are_Any_and_counted()
    {
        Add(
            "itkBase",
            Class(
                "itkBase",
                Method("Get", new TypeModel(TypeShape.Unknown, TypePassing.ConstReference, "itk::Hidden")),
                Method("Size", Number)
            )
        );

        Run();
        var report = StrictStubReport.Read(Options());

        Assert.Contains("def Get(self) -> Any: ...", Stub("itkBasePython.pyi"), StringComparison.Ordinal);
        Assert.Equal(new TypedCount(1, 2), report.Shares[0].Results);
        Assert.Equal([new UnresolvedType("itk::Hidden", 1, "itkBase.Get")], report.Shares[0].Unresolved);
    }

    [Fact]
    public void Operators_become_what_SWIG_makes_of_them()
    {
        var self = new TypeModel(TypeShape.Class, TypePassing.ConstReference, "itkBase", "itkBase");
        Add(
            "itkBase",
            Class(
                "itkBase",
                new WrapperMethod(
                    "operator+",
                    WrapperMethodKind.Operator,
                    self,
                    [new WrapperParameter("o", self, null)],
                    null
                ),
                new WrapperMethod(
                    "operator==",
                    WrapperMethodKind.Operator,
                    Number,
                    [new WrapperParameter("o", self, null)],
                    null
                ),
                new WrapperMethod(
                    "operator[]",
                    WrapperMethodKind.Operator,
                    Number,
                    [new WrapperParameter("i", Number, null)],
                    null
                ),
                new WrapperMethod("operator-", WrapperMethodKind.Operator, self, [], null)
            )
        );

        Run();

        var stub = Stub("itkBasePython.pyi");
        Assert.Contains("def __add__(self, o: itkBase, /) -> itkBase: ...", stub, StringComparison.Ordinal);
        Assert.Contains("def __eq__(self, o: object, /) -> bool: ...", stub, StringComparison.Ordinal);
        Assert.Contains("def __neg__(self) -> itkBase: ...", stub, StringComparison.Ordinal);
        Assert.DoesNotContain("__getitem__", stub, StringComparison.Ordinal);
    }

    [Fact]
    public void Instantiations_share_a_common_class_and_objects_of_unknown_type_have_a_class()
    {
        Add(
            "itkThing",
            Instance("itkThing2", "2", Method("GetDimension", Number), Method("GetItem", Number)),
            Instance("itkThing3", "3", Method("GetDimension", Number), Method("GetItem", Nothing))
        );

        Run();

        var stub = Stub("itkThingPython.pyi");
        Assert.Contains(
            "class _Thing(_SwigObject, Generic[_T1]):\n    def __init__(self, no_public_constructor: NoReturn) -> None: ...\n"
                + "    def GetDimension(self) -> int: ...\n    def GetItem(self) -> _T1: ...\n",
            stub,
            StringComparison.Ordinal
        );
        Assert.Contains("class itkThing3(_Thing[None]):\n    ...\n", stub, StringComparison.Ordinal);
        Assert.Contains("class _AnyThing(_Thing[Any], _Unknown):\n", stub, StringComparison.Ordinal);
        Assert.Contains(
            "    def __getitem__(self, key: _One[Literal[3]], /) -> type[itkThing3]: ...\n",
            stub,
            StringComparison.Ordinal
        );
        Assert.Contains("    x3: type[itkThing3]\n", stub, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_of_which_only_numbers_are_unknown_keep_the_types_that_do_not_depend_on_them()
    {
        Add(
            "itkImage",
            Image("F", "2", "float", Real),
            Image("F", "3", "float", Real),
            Image("UC", "2", "unsigned char", Number),
            Image("UC", "3", "unsigned char", Number),
            Image("D", "2", "double", Real)
        );

        Run();

        var stub = Stub("itkImagePython.pyi");
        Assert.Contains("class _AnyImage(_Image[Any], _Unknown):\n", stub, StringComparison.Ordinal);
        Assert.Contains("class _AnyImage_F(_Image[float], _Unknown):\n", stub, StringComparison.Ordinal);
        Assert.Contains("class _AnyImage_UC(_Image[int], _Unknown):\n", stub, StringComparison.Ordinal);
        Assert.DoesNotContain("_AnyImage_D", stub, StringComparison.Ordinal);
        Assert.Contains("(self, key: tuple[_F, int], /) -> type[_AnyImage_F]: ...\n", stub, StringComparison.Ordinal);
        var extras = Stub(Path.Combine("support", "extras.pyi"));
        Assert.Contains("pixel_type: _types._F, ", extras, StringComparison.Ordinal);
        Assert.Contains("-> _AnyImage_F: ...\n", extras, StringComparison.Ordinal);
        Assert.Contains("from ..itkImagePython import _AnyImage_F\n", extras, StringComparison.Ordinal);
    }

    [Fact]
    public void A_support_stub_without_the_classes_that_it_names_has_Any_in_their_place()
    {
        Add("itkBase", Class("itkBase", Method("Get", Number)));

        Run();

        var extras = Stub(Path.Combine("support", "extras.pyi"));
        Assert.Contains("def imread(", extras, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", extras, StringComparison.Ordinal);
        Assert.DoesNotContain("_AnyImage", extras, StringComparison.Ordinal);
    }

    public void Dispose() => _work.Dispose();

    private static WrapperClass Image(string type, string dimension, string pixel, TypeModel result) =>
        Class("itkImage" + type + dimension, Method("GetPixel", result)) with
        {
            CppName = "itk::Image",
            TemplateArguments = [new TemplateArgument(pixel, null), new TemplateArgument(dimension, null)],
        };

    private static WrapperClass Instance(string name, string argument, params WrapperMethod[] methods) =>
        Class(name, methods) with
        {
            CppName = "itk::Thing",
            TemplateArguments = [new TemplateArgument(argument, null)],
        };

    private static WrapperClass Class(string name, params WrapperMethod[] methods) => Class(name, methods, []);

    private static WrapperClass Class(string name, WrapperMethod[] methods, params string[] bases) =>
        new()
        {
            SwigName = name,
            CppName = name.Replace("itk", "itk::", StringComparison.Ordinal),
            Methods = EquatableArray.Create<WrapperMethod>(methods),
            Bases = EquatableArray.From(bases.Select(parent => new ClassReference(parent, parent))),
        };

    private static WrapperMethod Method(string name, TypeModel result) =>
        new(name, WrapperMethodKind.Method, result, [], null);

    private void Add(string submodule, params WrapperClass[] classes)
    {
        var models = EquatableArray.From(
            classes.Select(type => new ClassModel { ClassName = type.SwigName[3..], SubmoduleName = submodule })
        );
        var wrappers = new TypedSubmodule
        {
            Submodule = submodule,
            Classes = EquatableArray.Create<WrapperClass>(classes),
        };
        StoreFiller.SaveModule(_work["store"], "M" + submodule, new SubmoduleContent(submodule, models, wrappers));
        var manifest = KeyIndexFile.PathOf(_work["store"], submodule);
        if (!_manifests.Contains(manifest))
            _manifests.Add(manifest);
    }

    private StubResult Run(bool prune = false) =>
        new StubRun(
            Options() with
            {
                Prune = prune,
            },
            diagnostic => _warnings.Add($"{diagnostic.Code}: {diagnostic.Message}")
        ).Run(TestContext.Current.CancellationToken);

    private StubOptions Options() =>
        new()
        {
            OutputDirectory = _work["stubs"],
            StoreDirectory = _work["store"],
            Style = "strict",
            IndexListFile = _work.Write("manifests.txt", string.Join(';', _manifests)),
            Profile = BuiltInProfiles.Itk,
        };

    private string Stub(string name) => File.ReadAllText(_work["stubs", name]);
}
