using System.Security;

namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>Names of declarations.</summary>
public class DeclarationNameTests
{
    [Theory]
    [InlineData("Foo<int >", "Foo<int>")]
    [InlineData("A<B<int> >", "A<B<int>>")]
    [InlineData("A<B <int > >", "A<B <int>>")]
    [InlineData("A >", "A >")]
    [InlineData("Vector<double, 3>", "Vector<double, 3>")]
    [InlineData("X<float *>", "X<float *>")]
    [InlineData("Rigid3DTransform<>", "Rigid3DTransform<>")]
    [InlineData("F<int (const char *, ...)>", "")]
    [InlineData("F<1.5>", "")]
    [InlineData("X<(lambda at a.h:3:7)>", "")]
    [InlineData("(anonymous struct at f.h:3:1)", "")]
    [InlineData("$_0", "")]
    [InlineData("", "")]
    public void Class_names_lose_the_blank_between_closing_brackets(string written, string expected) =>
        Assert.All(["Class", "Struct", "Union"], element => Assert.Equal(expected, NameOf(element, written)));

    [Theory]
    [InlineData("Enumeration", "Color", "Color")]
    [InlineData("Enumeration", "$_3", "")]
    [InlineData("Enumeration", "._3", "")]
    [InlineData("Enumeration", "a.b", "a.b")]
    [InlineData("Namespace", "detail", "detail")]
    [InlineData("Namespace", "a.b", "")]
    [InlineData("Typedef", "A<int >", "A<int >")]
    [InlineData("Typedef", "a.b", "a.b")]
    [InlineData("Variable", "$x", "$x")]
    [InlineData("Field", "m_Value", "m_Value")]
    [InlineData("Function", "f", "f")]
    [InlineData("Method", "m", "m")]
    [InlineData("Constructor", "Foo", "Foo")]
    [InlineData("Destructor", "Foo", "~Foo")]
    [InlineData("OperatorMethod", "=", "operator=")]
    [InlineData("OperatorMethod", "()", "operator()")]
    [InlineData("OperatorMethod", "[]", "operator[]")]
    [InlineData("OperatorMethod", "->", "operator->")]
    [InlineData("OperatorMethod", ",", "operator,")]
    [InlineData("OperatorMethod", "new", "operator new")]
    [InlineData("OperatorMethod", "delete[]", "operator delete[]")]
    [InlineData("OperatorMethod", "co_await", "operatorco_await")]
    [InlineData("OperatorFunction", "<<", "operator<<")]
    public void Each_kind_of_declaration_has_its_rule(string element, string written, string expected) =>
        Assert.Equal(expected, NameOf(element, written));

    [Fact]
    public void A_missing_name_is_empty() =>
        Assert.Equal("", NameOf(new CastXmlText().Add("<Struct id=\"_40\" file=\"f1\" line=\"40\" context=\"_3\"/>")));

    [Theory]
    [InlineData("* Foo", "operator ::itk::Foo *")]
    [InlineData("Alias", "operator ::itk::Alias")]
    [InlineData("const int", "operator int const")]
    public void A_conversion_operator_is_named_by_its_result(string type, string expected)
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Typedef("Alias", "int");
        text.Add(
            $"<Converter id=\"_50\" returns=\"{text.Type(type)}\" context=\"{holder}\" access=\"public\" const=\"1\"/>"
        );
        using var document = text.Open();

        Assert.Equal(expected, Assert.Single(document.Named("Foo").Members).Name);
    }

    [Theory]
    [InlineData("__va_list_tag")]
    [InlineData("__va_list")]
    [InlineData("__NSConstantString_tag")]
    [InlineData("__NSConstantString")]
    public void The_compilers_own_types_are_as_good_as_absent(string name)
    {
        var text = new CastXmlText();
        var dropped = text.Class(name);
        text.Declare("Field", "inside", $"type=\"{text.Type("int")}\"", dropped);
        text.Typedef("User", dropped);
        using var document = text.Open();

        Assert.DoesNotContain(document.Declarations, declaration => declaration.Name == name);
        Assert.Equal("?unknown?", document.Named("User").Type.Text);
        Assert.Equal((null, "inside"), (document.Named("inside").Scope, document.Named("inside").QualifiedName));
    }

    [Fact]
    public void Other_reserved_names_are_kept()
    {
        var text = new CastXmlText();
        text.Class("__gccxml_thing");

        Assert.Equal("::itk::__gccxml_thing", text.Open().Named("__gccxml_thing").QualifiedName);
    }

    [Theory]
    [InlineData("_40", "X")]
    [InlineData("elaborated _40", "X")]
    [InlineData("* _40", "")]
    [InlineData("const _40", "")]
    [InlineData("elaborated elaborated _40", "")]
    public void A_typedef_made_directly_of_an_unnamed_class_names_it(string type, string expected)
    {
        var text = new CastXmlText().Add("<Struct id=\"_40\" file=\"f1\" line=\"40\" name=\"\" context=\"_3\"/>");
        text.Typedef("X", type);

        Assert.Equal(expected, NameOf(text));
    }

    [Fact]
    public void The_first_typedef_in_document_order_wins_and_the_scope_stays()
    {
        var text = new CastXmlText();
        text.Typedef("First", "_40", CastXmlText.Global);
        text.Add("<Struct id=\"_40\" file=\"f1\" line=\"40\" name=\"$_1\" context=\"_3\"/>");
        text.Typedef("Second", "_40");

        Assert.Equal("::itk::First", text.Open().Named("Second").Type.Text);
    }

    [Fact]
    public void An_incomplete_class_stays_unnamed()
    {
        var text = new CastXmlText().Add(
            "<Struct id=\"_40\" file=\"f1\" line=\"40\" name=\"\" incomplete=\"1\" context=\"_3\"/>"
        );
        text.Typedef("X", "_40");

        Assert.Equal("", NameOf(text));
    }

    [Fact]
    public void An_unnamed_enumeration_stays_unnamed()
    {
        var text = new CastXmlText();
        text.Typedef("X", text.Enumeration("", CastXmlText.Itk, "A"));

        Assert.Equal("::itk", text.Open().Named("X").Type.Text);
    }

    private static string NameOf(string element, string written) =>
        NameOf(
            new CastXmlText().Add(
                $"<{element} id=\"_40\" file=\"f1\" line=\"40\" name=\"{SecurityElement.Escape(written)}\" type=\"_41\" returns=\"_41\" context=\"_3\"/>"
            )
        );

    private static string NameOf(CastXmlText text)
    {
        using var document = text.Open();
        return document.Declarations.Single(declaration => declaration.Location?.Line == 40).Name;
    }
}
