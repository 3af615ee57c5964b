using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>Which classes get a snake-case function, and its arguments.</summary>
public class FunctionalInterfaceTests
{
    [Fact]
    public void Process_objects_that_can_be_made_get_a_function_sorted_by_name()
    {
        var (text, root) = Start();
        var source = text.Class("ImageSource<float>", $"bases=\"{root}\"");
        text.Wrap("itkZ", text.Class("ZetaFilter<float>", $"bases=\"{source}\""));
        text.Wrap("itkA", text.Class("AlphaFilter", $"bases=\"{source}\""));
        text.Wrap("itkAbstract", text.Class("AbstractFilter", $"abstract=\"1\" bases=\"{source}\""));
        text.Wrap("itkNone", text.Class("NoFilter"));
        text.Wrap("itkDuplicator", text.Class("ImageDuplicator<float>"));
        text.Wrap("itkProcessObject", root);

        Assert.Equal(
            ["alpha_filter AlphaFilter", "image_duplicator ImageDuplicator", "zeta_filter ZetaFilter"],
            text.Model().Functions.Select(function => $"{function.SnakeName} {function.ClassName}")
        );
    }

    [Fact]
    public void Of_several_instantiations_the_first_by_its_text_decides()
    {
        var (text, root) = Start();
        foreach (var (argument, setter) in new[] { ("short", "SetLate"), ("float", "SetEarly") })
        {
            var filter = text.Class($"Filter<{argument}>", $"bases=\"{root}\"");
            text.Wrap("itkFilter" + argument, filter);
            text.Wrap("itkAgain" + argument, filter);
            text.Method(filter, setter, "void", "", "int");
        }
        var function = Assert.Single(text.Model().Functions);

        Assert.Equal([new KeywordArgument("early", "int")], function.Keywords);
    }

    [Theory]
    [InlineData("ImageToImageFilter<A>", "itkt.ImageLike", null)]
    [InlineData("MeshToMeshFilter<A>", "itkt.Mesh", null)]
    [InlineData("PathToImageFilter<A>", "itkt.Path", null)]
    [InlineData("SpatialObjectToImageFilter<A>", "itkt.SpatialObject", null)]
    [InlineData("ImageSource<A>", null, "itkt.ImageSourceReturn")]
    [InlineData("MeshSource<A>", null, "itkt.MeshSourceReturn")]
    [InlineData("PathSource<A>", null, "itkt.PathSourceReturn")]
    [InlineData("OtherSource<A>", null, null)]
    [InlineData("PathToImageFilter<A>;ImageToMeshFilter<A>", "itkt.ImageLike", null)] // in the order of the rules
    [InlineData("PathSource<A>;MeshSource<A>", null, "itkt.MeshSourceReturn")]
    public void Base_classes_decide_the_hints_of_arguments_and_result(string bases, string? input, string? result)
    {
        var (text, root) = Start();
        var ids = bases.Split(';').Select(name => text.Class(name, $"bases=\"{root}\"")).ToList();
        text.Wrap("itkFilter", text.Class("ImageToSomethingFilter", $"bases=\"{string.Join(' ', ids)}\"")); // its own name does not count
        var function = Assert.Single(text.Model().Functions);

        Assert.Equal((input, result), (function.InputHint, function.ResultHint));
    }

    [Fact]
    public void Setters_of_the_class_and_its_bases_below_the_process_object_are_keywords()
    {
        var (text, root) = Start();
        var source = text.Class("Source", $"bases=\"{root}\"");
        var filter = text.Class("Filter", $"bases=\"{source}\"");
        text.Wrap("itkFilter", filter);
        text.Method(root, "SetProcess", "void", "", "int");
        text.Method(source, "SetFromBase", "void", "", "int");
        text.Method(filter, "SetRadius", "void", "", "int", "double");
        text.Method(filter, "SetHidden", "void", "access=\"protected\"", "int");
        text.Method(filter, "SetNothing");
        text.Method(filter, "Set", "void", "", "int");
        text.Method(filter, "Settle", "void", "", "int");
        text.Method(filter, "GetRadius", "int", "", "int");
        text.Method(filter, "SetWithoutHint", "void", "", "* void");
        foreach (
            var name in new[]
            {
                "Input",
                "Input1",
                "Input2",
                "Input3",
                "InputImage",
                "InPlace",
                "CoordinateTolerance",
                "DirectionTolerance",
                "GlobalDefaultCoordinateTolerance",
                "GlobalDefaultDirectionTolerance",
                "NumberOfWorkUnits",
                "Lambda",
            }
        )
            text.Method(filter, "Set" + name, "void", "", "int");

        Assert.Equal(
            [
                new("radius", "int"),
                new("tle", "int"),
                new("without_hint", null),
                new KeywordArgument("from_base", "int"),
            ],
            Assert.Single(text.Model().Functions).Keywords
        );
    }

    [Fact]
    public void Types_of_a_setter_are_told_apart_before_typedefs_are_resolved()
    {
        var (text, root) = Start();
        var source = text.Class("Source", $"bases=\"{root}\"");
        var filter = text.Class("Filter", $"bases=\"{source}\"");
        text.Wrap("itkFilter", filter);
        text.Typedef("Alias", "int");
        foreach (var type in new[] { "int", "Alias", "& int" })
            text.Method(filter, "SetNumber", "void", "", type);
        text.Add("<FundamentalType id=\"_50\" name=\"int\" size=\"32\" align=\"32\"/>");
        text.Method(source, "SetNumber", "void", "", "_50"); // another id, the same text
        text.Method(filter, "SetMixed", "void", "", "[2] const float");
        text.Method(filter, "SetMixed", "void", "", "bool");
        text.Method(filter, "SetMixed", "void", "", "* void"); // no hint: left out
        text.Method(source, "SetMixed", "void", "", "double");

        Assert.Equal(
            [
                new("number", "Union[int, int, int]"),
                new KeywordArgument("mixed", "Union[Sequence[float], bool, float]"),
            ],
            Assert.Single(text.Model().Functions).Keywords
        );
    }

    [Fact]
    public void Two_setters_that_differ_in_capitals_only_are_one_keyword()
    {
        var (text, root) = Start();
        var filter = text.Class("Filter", $"bases=\"{root}\"");
        text.Wrap("itkFilter", filter);
        text.Method(filter, "SetUseFoo", "void", "", "int");
        text.Method(filter, "SetUse_Foo", "void", "", "double");

        Assert.Equal(
            [new KeywordArgument("use_foo", "Union[float, int]")],
            Assert.Single(text.Model().Functions).Keywords
        );
    }

    private static (CastXmlText Text, string Root) Start()
    {
        var text = new CastXmlText();
        return (text, text.Class("ProcessObject"));
    }
}
