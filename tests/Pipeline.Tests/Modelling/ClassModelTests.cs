using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>What stubs know about Python classes.</summary>
public class ClassModelTests
{
    [Fact]
    public void Classes_of_one_Python_name_share_a_model_in_order_of_creation()
    {
        var text = new CastXmlText();
        text.Wrap("itkImageF3", text.Class("Image<float, 3>"));
        text.Wrap("itkImageD3", text.Class("Image<double, 3>"));
        text.Wrap("itkObject", text.Class("Object"));
        text.Wrap("itkAbc", text.Class("Abc"));

        Assert.Equal(
            ["Abc.itkTest False", "Image.itkTest True", "Object.itkTest False"],
            text.Model().ClassModels.Select(model => $"{model.Key} {model.IsTyped}")
        );
    }

    [Theory]
    [InlineData("itkImageF3_Pointer")]
    [InlineData("itkImageF3_AutoPointer")]
    [InlineData("itkImageF3_ConstPointer")]
    [InlineData("itkFooFactory")]
    [InlineData("stdcomplexF")]
    [InlineData("stdnumeric_limitsF")]
    public void Some_classes_have_no_model(string swigName)
    {
        var text = new CastXmlText();
        text.Wrap(swigName, text.Class("Foo"));

        Assert.Empty(text.Model().ClassModels);
    }

    [Fact]
    public void Public_methods_are_kept_with_their_distinct_overloads()
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap("itkFoo", holder);
        text.Method(holder, "Set", "void", "", "int|x", "double|y|2.");
        text.Method(holder, "Get", "int", "static=\"1\"");
        text.Method(holder, "Set", "void", "", "long int|x", "float|y|2."); // the same in Python
        text.Method(holder, "Set", "void", "", "bool|x");
        text.Method(holder, "Hidden", "void", "access=\"protected\"");
        text.Declare("OperatorMethod", "=", $"returns=\"{text.Type("int")}\"", holder);
        text.Declare("OperatorMethod", "()", $"returns=\"{text.Type("double")}\"", holder, text.Arguments("int|from"));
        text.Method(holder, "Skipped", "int", "", "_999");
        foreach (
            var name in new[]
            {
                "IsNull",
                "IsNotNull",
                "GetPointer",
                "Swap",
                "Register",
                "UnRegister",
                "CreateAnother",
                "PrintSelf",
                "Delete",
                "SetReferenceCount",
                "PrintHeader",
                "PrintTrailer",
                "InternalClone",
            }
        )
            text.Method(holder, name);

        Assert.Equal(
            [
                new(
                    "Set",
                    [
                        new([new("x", "int", null), new("y", "float", "2")], "None", false),
                        new([new("x", "bool", null)], "None", false),
                    ]
                ),
                new("Get", [new([], "int", true)]),
                new MethodModel("__call__", [new([new("_from", "int", null)], "float", false)]),
            ],
            Model(text).Methods
        );
    }

    [Fact]
    public void A_default_value_is_taken_after_it_was_rewritten()
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap("itkFoo", holder);
        text.Method(holder, "Set", "void", "", "double|x|f(1)(2)");
        text.Method(holder, "SetOther", "void", "", "double|x|(1)(2)");

        Assert.Equal(["...", "..."], Model(text).Methods.Select(method => method.Overloads[0].Arguments[0].Default));
    }

    [Theory]
    [InlineData("3", "3")]
    [InlineData("007", "007")]
    [InlineData("0.5", "0.5")]
    [InlineData("1.", "1")]
    [InlineData(".5", ".5")]
    [InlineData("true", "True")]
    [InlineData("false", "False")]
    [InlineData("-1", "...")]
    [InlineData("+1", "...")]
    [InlineData("1e5", "...")]
    [InlineData("1.F", "...")]
    [InlineData("3U", "...")]
    [InlineData("1.2.3", "...")]
    [InlineData(".", "...")]
    [InlineData("True", "...")]
    [InlineData("0x10", "...")]
    [InlineData(" 3", "...")]
    [InlineData("٣", "...")]
    [InlineData("nullptr", "...")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Defaults_that_Python_reads_alike_are_kept(string? value, string? expected) =>
        Assert.Equal(expected, CompatDefault.Of(value));

    [Theory]
    [InlineData("from", "_from")]
    [InlineData("None", "_None")]
    [InlineData("lambda", "_lambda")]
    [InlineData("async", "_async")]
    [InlineData("match", "match")]
    [InlineData("type", "type")]
    [InlineData("case", "case")]
    [InlineData("print", "print")]
    [InlineData("x", "x")]
    [InlineData("", "")]
    public void Keywords_of_Python_get_an_underscore(string name, string expected) =>
        Assert.Equal(expected, PythonNames.Argument(name));

    [Theory]
    [InlineData("itkFoo", "public", true)]
    [InlineData("itkFoo", "protected", false)]
    [InlineData("itkLightObject", "protected", true)]
    public void A_method_New_is_noted(string swigName, string access, bool expected)
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap(swigName, holder);
        text.Method(holder, "New", "int", $"access=\"{access}\"");

        Assert.Equal(expected, Model(text).HasNewMethod);
    }

    [Fact]
    public void One_class_that_is_abstract_or_has_New_decides_for_all()
    {
        var text = new CastXmlText();
        text.Wrap("itkImageD3", text.Class("Image<double, 3>"));
        var other = text.Class("Image<float, 3>", "abstract=\"1\"");
        text.Wrap("itkImageF3", other);
        text.Method(other, "New", "int");

        Assert.Equal((true, true), (Model(text).IsAbstract, Model(text).HasNewMethod));
    }

    [Fact]
    public void The_first_class_with_parents_decides()
    {
        var text = new CastXmlText();
        var scope = text.Class("Outer");
        var bases = new[]
        {
            text.Class("A<float>"),
            text.Class("Nested", context: scope),
            text.Class("vnl_matrix<double>", context: CastXmlText.Global),
            text.Class("B"),
        };
        text.Wrap("itkImageA", text.Class("Image<char>", $"bases=\"{bases[1]}\""));
        text.Wrap("itkImageD", text.Class("Image<double>", $"bases=\"{bases[0]} protected:{bases[1]} {bases[2]}\""));
        text.Wrap("itkImageF", text.Class("Image<float>", $"bases=\"{bases[3]}\""));

        Assert.Equal(["_AProxy", "_vnl_matrixProxy"], Model(text).ParentClasses);
    }

    [Fact]
    public void For_a_superclass_only_superclasses_are_asked_for_parents()
    {
        var text = new CastXmlText();
        var (a, b) = (text.Class("A"), text.Class("B"));
        text.Wrap("itkFilterD_Superclass", text.Class("Superclass<double>"));
        text.Wrap("itkFilterF", text.Class("Filter<float>", $"bases=\"{a}\""));
        text.Wrap("itkFilterF_Superclass", text.Class("Superclass<float>", $"bases=\"{b}\""));
        var model = Model(text);

        Assert.Equal(("Filter", true, true), (model.ClassName, model.HasSuperclass, model.IsTyped));
        Assert.Equal(["_BProxy"], model.ParentClasses);
    }

    [Theory]
    [InlineData("itkPointSetToPointSetMetricPSD2_Superclass_Superclass", "PointSetToPointSetMetric")]
    [InlineData("itkPointSetToPointSetMetricPSD2_Superclass", "PointSetToPointSetMetric")]
    [InlineData("itkFilter_SuperclassF2_Superclass", "Filter")]
    public void The_Python_class_is_found_with_every_superclass_mark_taken_out(string swigName, string expected)
    {
        var text = new CastXmlText();
        text.Wrap(swigName, text.Class("Superclass<double>"));
        var model = Model(text);

        Assert.Equal((expected, true, true), (model.ClassName, model.IsTyped, model.HasSuperclass));
    }

    [Fact]
    public void The_first_class_decides_whether_there_is_a_superclass()
    {
        var text = new CastXmlText();
        text.Wrap("itkFilterF", text.Class("Filter<float>"));
        text.Wrap("itkFilterF_Superclass", text.Class("Superclass<float>"));

        Assert.False(Model(text).HasSuperclass);
    }

    [Fact]
    public void A_holder_of_enumerations_lists_them_of_any_access()
    {
        var text = new CastXmlText();
        var holder = text.Class("FooEnums");
        text.Wrap("itkFooEnums", holder);
        text.Enumeration("Color", holder, "Red", "Green");
        text.Declare("Enumeration", "Hidden", "access=\"private\"", holder, "<EnumValue name=\"A\" init=\"0\"/>");
        var plain = text.Class("Bar");
        text.Wrap("itkBar", plain);
        text.Enumeration("Other", plain, "X");
        var models = text.Model().ClassModels;

        Assert.Equal(
            ["Bar False ", "FooEnums True Color_Red,Color_Green,Hidden_A"],
            models.Select(model => $"{model.ClassName} {model.IsEnum} {string.Join(',', model.Enums)}")
        );
    }

    private static ClassModel Model(CastXmlText text) => Assert.Single(text.Model().ClassModels);
}
