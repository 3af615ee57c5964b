namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>Base classes and abstractness.</summary>
public class BaseClassTests
{
    [Fact]
    public void Bases_keep_their_order_and_access()
    {
        var text = new CastXmlText();
        var ids = new[] { "A", "B<int>", "C" }.Select(name => text.Class(name)).ToArray();
        text.Class("D", $"bases=\"{ids[2]} protected:{ids[0]}  private:{ids[1]}\"");

        Assert.Equal(
            ["Public C", "Protected A", "Private B<int>"],
            text.Open().Named("D").Bases.Select(item => $"{item.Access} {item.Class.Name}")
        );
    }

    [Theory]
    [InlineData("_999")]
    [InlineData("_3")]
    [InlineData("protected:_40")]
    public void A_base_that_is_no_complete_class_is_said_with_its_line(string bases)
    {
        var text = new CastXmlText().Add("<Class id=\"_40\" name=\"Inc\" incomplete=\"1\" context=\"_3\"/>");
        text.Class("D", $"bases=\"{bases}\"");
        var declaration = text.Open().Named("D");
        var diagnostic = Documents.DiagnosticOf(() => _ = declaration.Bases);

        Assert.Equal(("WG2006", "test.xml", 9), (diagnostic.Code, diagnostic.File, diagnostic.Line));
    }

    [Theory]
    [InlineData("abstract=\"1\"", true)]
    [InlineData("abstract=\"0\"", true)]
    [InlineData("abstract=\"\"", false)]
    [InlineData("", false)]
    public void A_class_is_abstract_when_the_attribute_is_not_empty(string attribute, bool expected)
    {
        var text = new CastXmlText();
        text.Class("A", attribute);

        Assert.Equal(expected, text.Open().Named("A").IsAbstract);
    }
}
