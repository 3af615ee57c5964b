using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>Enumerations.</summary>
public class EnumerationTests
{
    [Fact]
    public void Values_keep_order_duplicates_and_any_size()
    {
        var text = new CastXmlText();
        text.Declare(
            "Enumeration",
            "E",
            "scoped=\"1\" type=\"_999\" size=\"8\"",
            CastXmlText.Itk,
            "<EnumValue name=\"B\" init=\"1\"/><EnumValue name=\"A\" init=\"-5\"/><EnumValue name=\"B\" init=\"99999999999999999999999\"/>"
        );

        Assert.Equal(
            [new Enumerator("B", "1"), new Enumerator("A", "-5"), new Enumerator("B", "99999999999999999999999")],
            text.Open().Named("E").Enumerators
        );
    }

    [Fact]
    public void An_enumeration_may_be_empty_and_nothing_else_has_enumerators()
    {
        var text = new CastXmlText();
        text.Enumeration("E", CastXmlText.Itk);
        text.Declare("Class", "C", "", CastXmlText.Itk, "<EnumValue name=\"A\" init=\"1\"/>");
        using var document = text.Open();

        Assert.Empty(document.Named("E").Enumerators);
        Assert.Empty(document.Named("C").Enumerators);
    }

    [Fact]
    public void A_nested_enumeration_is_a_member_like_any_other()
    {
        var text = new CastXmlText();
        var holder = text.Class("C");
        text.Declare("Enumeration", "E", "access=\"protected\"", holder, "<EnumValue name=\"A\" init=\"0\"/>");
        var member = Assert.Single(text.Open().Named("C").Members);

        Assert.Equal(("::itk::C::E", AccessSpecifier.Protected), (member.QualifiedName, member.Access));
    }
}
