using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>Arguments and flags of callables.</summary>
public class CallableTests
{
    [Fact]
    public void Arguments_without_a_name_are_named_by_their_position()
    {
        var text = new CastXmlText();
        text.Method(text.Class("C"), "m", "void", "", "int", "double|x", "int", "char|", "...");

        Assert.Equal("int arg0|double x|int arg2|char |... ", Signature(text));
    }

    [Fact]
    public void The_type_before_decay_counts()
    {
        var text = new CastXmlText();
        text.Declare(
            "Method",
            "m",
            "",
            text.Class("C"),
            $"<Argument name=\"spacing\" type=\"{text.Type("* const double")}\" original_type=\"{text.Type("[2] const double")}\"/>"
                + $"<Argument name=\"open\" type=\"{text.Type("* const float")}\" original_type=\"{text.Type("[] const float")}\"/>"
        );

        Assert.Equal("double const [3] spacing|float const [0] open", Signature(text));
    }

    [Theory]
    [InlineData(" default=\"itk::Size&lt;3&gt;()\"", "itk::Size<3>()")]
    [InlineData(" default=\"&quot;a,b&quot;\"", "\"a,b\"")]
    [InlineData(" default=\"&apos;&amp;&apos;\"", "'&'")]
    [InlineData(" default=\"a&#10;b&#9;c\"", "a\nb\tc")]
    [InlineData(" default=\"a\nb\"", "a b")]
    [InlineData(" default=\"\"", null)]
    [InlineData("", null)]
    public void The_default_value_is_the_attributes_text(string attribute, string? expected)
    {
        var text = new CastXmlText();
        text.Declare(
            "Method",
            "m",
            "",
            text.Class("C"),
            $"<Argument name=\"x\" type=\"{text.Type("int")}\"{attribute}/>"
        );

        Assert.Equal(expected, Assert.Single(text.Open().Named("m").Arguments).Default);
    }

    [Theory]
    [InlineData("", false, false, Virtuality.None)]
    [InlineData("static=\"1\"", true, false, Virtuality.None)]
    [InlineData("static=\"\"", false, false, Virtuality.None)]
    [InlineData("const=\"0\"", false, true, Virtuality.None)]
    [InlineData("const=\"\"", false, false, Virtuality.None)]
    [InlineData("virtual=\"1\"", false, false, Virtuality.Virtual)]
    [InlineData("virtual=\"\"", false, false, Virtuality.Virtual)]
    [InlineData("virtual=\"1\" pure_virtual=\"\"", false, false, Virtuality.PureVirtual)]
    [InlineData("pure_virtual=\"1\"", false, false, Virtuality.PureVirtual)]
    public void Flags_count_when_present_or_not_empty(
        string attributes,
        bool isStatic,
        bool isConst,
        Virtuality virtuality
    )
    {
        var text = new CastXmlText();
        text.Method(text.Class("C"), "m", "void", attributes);
        var method = text.Open().Named("m");

        Assert.Equal((isStatic, isConst, virtuality), (method.IsStatic, method.IsConst, method.Virtuality));
    }

    [Fact]
    public void Constructors_and_destructors_have_no_result()
    {
        var text = new CastXmlText();
        var holder = text.Class("C");
        text.Declare("Constructor", "C", "", holder, text.Arguments("& const C|other"));
        text.Declare("Destructor", "C", "virtual=\"1\"", holder);
        using var document = text.Open();

        Assert.Equal(
            ["?unknown?", "?unknown?"],
            document.Named("C", DeclarationKind.Class).Members.Select(member => member.Type.Text)
        );
        Assert.Equal(Virtuality.Virtual, document.Named("~C").Virtuality);
    }

    [Fact]
    public void Other_children_are_not_arguments()
    {
        var text = new CastXmlText();
        text.Declare(
            "Method",
            "m",
            "",
            text.Class("C"),
            $"<Future><Argument name=\"no\" type=\"_1\"/><Deep><Deeper/></Deep></Future><Argument name=\"yes\" type=\"{text.Type("int")}\"/><Ellipsis></Ellipsis>"
        );

        Assert.Equal("int yes|... ", Signature(text));
    }

    [Fact]
    public void Free_functions_and_operators_have_arguments_too()
    {
        var text = new CastXmlText();
        text.Declare(
            "OperatorFunction",
            "+",
            $"returns=\"{text.Type("double")}\"",
            CastXmlText.Itk,
            text.Arguments("int|a", "int|b|0")
        );
        var function = text.Open().Named("operator+");

        Assert.Equal(("double", 2, "0"), (function.Type.Text, function.Arguments.Count, function.Arguments[1].Default));
    }

    private static string Signature(CastXmlText text) =>
        string.Join('|', text.Open().Named("m").Arguments.Select(argument => $"{argument.Type.Text} {argument.Name}"));
}
