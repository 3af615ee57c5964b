using Wrapgen.Pipeline.Model;
using static Wrapgen.Emitters.Tests.Stubs.StubFixture;

namespace Wrapgen.Emitters.Tests.Stubs.Compat;

/// <summary>The content of compat stubs, rule by rule (docs/wrapping-rules.md, "Compat stubs").</summary>
public class StubContentTests
{
    private const string Header =
        "from typing import Union, Any\nfrom .support.template_class import itkTemplate as _itkTemplate\n";
    private const string TemplateHeader = Header + "from ._proxies import AProxy as _AProxy\n";

    public static TheoryData<ClassModel, string> Templates =>
        new()
        {
            { Class("A", "s") with { IsAbstract = true, IsTyped = true, HasNewMethod = true }, "" },
            { Class("A", "s") with { IsEnum = true }, "\nitk.A = _AProxy\n" },
            { Class("A", "s") with { IsEnum = true, IsAbstract = true }, "\nitk.A = _AProxy\n" },
            {
                Class("A", "s") with
                {
                    HasNewMethod = true,
                },
                "\n\nclass _ATemplate(_itkTemplate):\n    @staticmethod\n    def New(**kwargs) -> _AProxy: ...\n\n\nA = _ATemplate\n"
            },
            {
                Class("A", "s"),
                "\n\nclass _ATemplate(_itkTemplate):\n    def __new__(cls, *args: Any) -> _AProxy: ...\n"
                    + "    def __call__(self, *args: Any) -> _AProxy: ...\n\n\nA = _ATemplate\n"
            },
            {
                Class("A", "s") with
                {
                    IsTyped = true,
                    HasNewMethod = true,
                },
                "\n\nclass _ATemplateGetter():\n    def __getitem__(self, parameters) -> _ATemplate: ...\n"
                    + "\n\nclass _ATemplate(_itkTemplate, metaclass=_ATemplateGetter):\n    @staticmethod\n    def New(**kwargs) -> _AProxy: ...\n\n\nA = _ATemplate\n"
            },
        };

    [Theory]
    [MemberData(nameof(Templates))]
    public void Template_of(ClassModel model, string content)
    {
        using var fixture = new StubFixture().Add("s", model);
        fixture.Run();

        Assert.Equal(TemplateHeader + content, fixture["ATemplate.pyi"]);
    }

    [Theory]
    [InlineData("ImageToImageMetricv4")]
    [InlineData("NarrowBandLevelSetImageFilter")]
    [InlineData("ShapePriorSegmentationLevelSetImageFilter")]
    [InlineData("ImageToImageFilter")]
    [InlineData("ImageSource")]
    [InlineData("NarrowBandImageFilterBase")]
    [InlineData("NoiseBaseImageFilter")]
    [InlineData("ImageToMeshFilter")]
    [InlineData("ImageToPathFilter")]
    [InlineData("GenerateImageSource")]
    [InlineData("DenseFiniteDifferenceImageFilter")]
    [InlineData("InPlaceImageFilter")]
    [InlineData("AnisotropicDiffusionImageFilter")]
    [InlineData("ConvolutionImageFilterBase")]
    [InlineData("SparseFieldFourthOrderLevelSetImageFilter")]
    [InlineData("SegmentationLevelSetImageFilter")]
    [InlineData("TemporalProcessObject")]
    [InlineData("ProcessObject")]
    [InlineData("SegmentationLevelSetFunction")]
    [InlineData("LBFGSOptimizerBasev4")]
    public void Classes_on_the_list_cannot_be_called(string name)
    {
        using var fixture = new StubFixture().Add("s", Class(name, "s"));
        fixture.Run();

        Assert.EndsWith(
            $"\n\nclass _{name}Template(_itkTemplate):\n    ...\n\n\n{name} = _{name}Template\n",
            fixture[name + "Template.pyi"],
            StringComparison.Ordinal
        );
    }

    public static TheoryData<ClassModel, string> Proxies =>
        new()
        {
            { Class("A", "s"), "class AProxy():\n    ...\n" },
            { Class("A", "s") with { IsEnum = true }, "class AProxy():\n    ...\n" },
            {
                Class("A", "s") with
                {
                    IsEnum = true,
                    Enums = ["E_ONE", "E_TWO"],
                },
                "class AProxy():\n    E_ONE = ...\n    E_TWO = ...\n"
            },
            { Class("A", "s", Method("f", Overload(null))), "class AProxy():\n    def f(self): ...\n" },
            { Class("A", "s", Method("f", Overload("None"))), "class AProxy():\n    def f(self) -> None: ...\n" },
            {
                Class("A", "s", Method("f", Overload("int") with { IsStatic = true })),
                "class AProxy():\n    @staticmethod\n    def f() -> int: ...\n"
            },
            {
                Class(
                    "A",
                    "s",
                    Method(
                        "f",
                        Overload(null) with
                        {
                            IsStatic = true,
                        },
                        Overload(null, new ArgumentModel("a", null, null))
                    )
                ),
                "class AProxy():\n    @staticmethod\n    @overload\n    def f(): ...\n    @overload\n    def f(self, a): ...\n"
            },
            {
                Class(
                    "A",
                    "s",
                    Method(
                        "f",
                        Overload(
                            "float",
                            new ArgumentModel("a", "int", null),
                            new ArgumentModel("b", "bool", "False"),
                            new ArgumentModel("_in", null, "...")
                        )
                    )
                ),
                "class AProxy():\n    def f(self, a: int, b: bool = False, _in=...) -> float: ...\n"
            },
            {
                Class(
                    "A",
                    "s",
                    Method("f", Overload(null, new ArgumentModel("a", "int", null)) with { IsStatic = true })
                ),
                "class AProxy():\n    @staticmethod\n    def f(a: int): ...\n"
            },
        };

    [Theory]
    [MemberData(nameof(Proxies))]
    public void Proxy_of(ClassModel model, string content)
    {
        using var fixture = new StubFixture().Add("s", model);
        fixture.Run();

        Assert.Equal(Header + "\n\n" + content, fixture["AProxy.pyi"]);
    }

    [Fact]
    public void Parents_are_imported_and_derived_from()
    {
        using var fixture = new StubFixture().Add(
            "s",
            Class("A", "s") with
            {
                ParentClasses = ["_BaseProxy", "_OtherProxy"],
            }
        );
        fixture.Run();

        Assert.Equal(
            Header
                + "from ._proxies import BaseProxy as _BaseProxy, OtherProxy as _OtherProxy\n\n\nclass AProxy(_BaseProxy, _OtherProxy):\n    ...\n",
            fixture["AProxy.pyi"]
        );
    }

    [Fact]
    public void An_enum_class_is_set_in_the_package_of_the_profile()
    {
        using var work = new StubFixture().Add(
            "a",
            new ClassModel
            {
                ClassName = "OwnEnums",
                SubmoduleName = "a",
                IsEnum = true,
            }
        );
        work.Run(with: options =>
            options with
            {
                Profile = new WrappingProfile { Runtime = new RuntimeNames { Package = "own" } },
            }
        );
        Assert.Contains("own.OwnEnums = _OwnEnumsProxy", work["OwnEnumsTemplate.pyi"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_files_import_every_class_in_order()
    {
        using var fixture = new StubFixture()
            .Add("s", Class("b", "s"), Class("B", "s"))
            .Add("a", Class("B2", "a"), Class("B", "a"));
        fixture.Run();

        Assert.Equal(
            "from typing import Union, Any\nfrom itkConfig import ITK_GLOBAL_VERSION_STRING as __version__\nfrom .support.extras import *\nfrom .support.types import *\n"
                + "from .BTemplate import *\nfrom .B2Template import *\nfrom .bTemplate import *\n",
            fixture["__init__.pyi"]
        );
        Assert.Equal("from .BProxy import *\nfrom .B2Proxy import *\nfrom .bProxy import *\n", fixture["_proxies.pyi"]);
    }

    /// <summary>The spelling of a C++ type is no Python, and a stub with it could not be parsed.</summary>
    [Fact]
    public void A_hint_that_is_no_Python_is_left_out_with_one_warning()
    {
        const string Hint = "vnl_nonlinear_minimizer::ReturnCodes";
        using var fixture = new StubFixture().Add(
            "s",
            Class(
                "A",
                "s",
                Method("f", Overload(Hint, new ArgumentModel("a", Hint, null), new ArgumentModel("b", Hint, "1"))),
                Method("g", Overload("int", new ArgumentModel("a", "int", "1")))
            ),
            Class("B", "s", Method("h", Overload(Hint)))
        );

        fixture.Run();

        Assert.Equal(
            ["WG5214 " + Path.GetFileName(Directory.GetFiles(fixture.Store, "*.db").Single())],
            fixture.Warnings
        );
        Assert.Contains("def f(self, a, b=1):", fixture["AProxy.pyi"], StringComparison.Ordinal);
        Assert.Contains("def g(self, a: int = 1) -> int:", fixture["AProxy.pyi"], StringComparison.Ordinal);
        Assert.DoesNotContain(
            "::",
            string.Concat(fixture.Stubs.Select(stub => fixture[stub])),
            StringComparison.Ordinal
        );
    }
}
