using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>Scoped names, unnamed levels, orphans, and the text of declarations.</summary>
public class QualifiedNameTests
{
    [Fact]
    public void Names_are_joined_from_the_global_namespace_inwards()
    {
        var text = new CastXmlText();
        var holder = text.Class("C<int>");
        text.Class("Nested", context: holder);
        text.Class("Free", context: CastXmlText.Global);
        using var document = text.Open();

        Assert.Equal("::", document.GlobalNamespace.QualifiedName);
        Assert.Equal("::itk", document.Named("itk").QualifiedName);
        Assert.Equal("::itk::C<int>::Nested", document.Named("Nested").QualifiedName);
        Assert.Equal("::Free", document.Named("Free").QualifiedName);
    }

    [Fact]
    public void Unnamed_levels_are_left_out()
    {
        var text = new CastXmlText().Add(
            "<Namespace id=\"_40\" name=\"\" context=\"_3\"/><Class id=\"_41\" name=\"$_0\" context=\"_3\"/>"
        );
        text.Class("Anon", context: "_40");
        text.Class("Inner", context: "_41");
        text.Typedef("X", text.Enumeration("", text.Class("C<int>"), "A"));
        using var document = text.Open();

        Assert.Equal("::itk::Anon", document.Named("Anon").QualifiedName);
        Assert.Equal("::itk::Inner", document.Named("Inner").QualifiedName);
        Assert.Equal("::itk::C<int>", document.Named("X").Type.Text);
    }

    [Theory]
    [InlineData("context=\"_999\"")]
    [InlineData("context=\"f1\"")]
    [InlineData("context=\"_51\"")] // a typedef is no scope
    [InlineData("context=\"_52\"")] // nor is an incomplete class
    [InlineData("")]
    public void An_orphan_has_no_scope_and_is_glued_to_its_child(string context)
    {
        var text = new CastXmlText()
            .Add($"<Class id=\"_40\" name=\"Orphan\" {context}/><Class id=\"_41\" name=\"Kid\" context=\"_40\"/>")
            .Add(
                "<Class id=\"_42\" name=\"Grandkid\" context=\"_41\"/><Typedef id=\"_51\" name=\"T\" type=\"_40\" context=\"_3\"/>"
            )
            .Add("<Class id=\"_52\" name=\"Inc\" incomplete=\"1\" context=\"_3\"/>");
        using var document = text.Open();

        Assert.Equal(
            ("Orphan", "OrphanKid", "OrphanKid::Grandkid"),
            (
                document.Named("Orphan").QualifiedName,
                document.Named("Kid").QualifiedName,
                document.Named("Grandkid").QualifiedName
            )
        );
    }

    [Theory]
    [InlineData("Class", "", "itk::X [class]")]
    [InlineData("Struct", "", "itk::X [struct]")]
    [InlineData("Union", "", "itk::X [union]")]
    [InlineData("Class", "incomplete=\"0\"", "itk::X [class declaration]")]
    [InlineData("Enumeration", "", "itk::X [enumeration]")]
    [InlineData("Typedef", "", "itk::X [typedef]")]
    [InlineData("Variable", "", "itk::X [variable]")]
    [InlineData("Field", "", "itk::X [variable]")]
    [InlineData("Namespace", "", "itk::X [namespace]")]
    public void The_text_of_a_declaration_names_its_kind(string element, string attributes, string expected)
    {
        var text = new CastXmlText();
        text.Declare(element, "X", attributes);

        Assert.Equal(expected, text.Open().Named("X").ToString());
    }

    [Fact]
    public void Kinds_are_disjoint()
    {
        var text = new CastXmlText();
        var holder = text.Class("Holder");
        string[] elements =
        [
            "Typedef",
            "Enumeration",
            "Field",
            "Variable",
            "Method",
            "OperatorMethod",
            "Converter",
            "Constructor",
            "Destructor",
            "Struct",
            "Union",
        ];
        foreach (var element in elements)
            text.Declare(element, "x", "", holder);
        text.Declare("Class", "x", "incomplete=\"1\"", holder);
        text.Declare("Function", "f");
        text.Declare("OperatorFunction", "+");
        using var document = text.Open();

        Assert.Equal(
            [
                DeclarationKind.Typedef,
                DeclarationKind.Enumeration,
                DeclarationKind.Variable,
                DeclarationKind.Variable,
                DeclarationKind.MemberFunction,
                DeclarationKind.MemberOperator,
                DeclarationKind.CastingOperator,
                DeclarationKind.Constructor,
                DeclarationKind.Destructor,
                DeclarationKind.Class,
                DeclarationKind.Class,
                DeclarationKind.ClassDeclaration,
            ],
            document.Named("Holder").Members.Select(member => member.Kind)
        );
        Assert.Equal(DeclarationKind.FreeFunction, document.Named("f").Kind);
        Assert.Equal(DeclarationKind.FreeOperator, document.Named("operator+").Kind);
    }
}
