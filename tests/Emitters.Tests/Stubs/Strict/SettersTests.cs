using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Model;
using static Wrapgen.Emitters.Tests.Stubs.Strict.StrictClasses;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public class SettersTests
{
    private static readonly TypeModel Number = new(TypeShape.Integer, TypePassing.Value, "int");
    private static readonly TypeModel Real = new(TypeShape.FloatingPoint, TypePassing.Value, "double");
    private static readonly TypeModel Nothing = new(TypeShape.Void, TypePassing.Value, "void");
    private static readonly TypeModel Image = new(TypeShape.Class, TypePassing.ConstPointer, "Image", "m");

    private static readonly WrappingProfile Profile = new()
    {
        Name = "test",
        StrictStubs = new StrictStubRules
        {
            InputSetters = ["SetInput", "SetInput1"],
            OutputGetter = "GetOutput",
            PipelineData = ["Image"],
        },
    };

    private readonly ClassRegistry _classes = Of(
        Profile.StrictStubs,
        Class("Image"),
        Class("Filter") with
        {
            Methods =
            [
                Method("SetInput", Nothing, Image),
                Method("SetRadius", Nothing, Number),
                Method("SetLimits", Nothing, Number),
                Method("GetOutput", Image),
            ],
        },
        Class("Median", "Filter") with
        {
            Methods =
            [
                Method("SetSigma", Nothing, Real),
                Method("SetSigma", Nothing, Number),
                Method("SetLimits", Nothing, Number, Number),
                Method("SetRGBValue", Nothing, Number),
                Method("Setup", Nothing, Number),
            ],
        }
    );

    private readonly Setters _setters;

    public SettersTests() => _setters = new Setters(new TypeMapper(_classes, Profile.StrictStubs), Profile, _classes);

    [Fact]
    public void Setters_with_one_argument_are_keywords_those_of_bases_included_unless_they_are_hidden() =>
        Assert.Equal(
            ["sigma|Sigma: float", "RGBValue: int", "input|Input: Image | None", "radius|Radius: int"],
            _setters
                .KeywordsOf(_classes.Find("Median")!)
                .Select(keyword => $"{string.Join('|', keyword.Names.Keywords)}: {keyword.Type}")
        );

    [Fact]
    public void The_input_is_that_of_the_nearest_class_and_not_None() =>
        Assert.Equal("Image", _setters.InputOf(_classes.Find("Median")!)?.Text);

    [Fact]
    public void A_class_without_input_setter_takes_no_input() => Assert.Null(_setters.InputOf(_classes.Find("Image")!));

    [Fact]
    public void A_filter_stands_for_its_output() =>
        Assert.Equal("Image | _Source[Image]", _setters.WithSources(_setters.InputOf(_classes.Find("Filter")!)!).Text);

    [Fact]
    public void The_output_is_what_the_getter_gives() =>
        Assert.Equal("Image | None", _setters.OutputOf(_classes.Find("Median")!)?.Text);
}
