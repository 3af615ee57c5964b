using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>Members of namespaces and classes: their order and their access.</summary>
public class ScopeTests
{
    [Fact]
    public void Members_come_in_document_order_whatever_the_members_attribute_says()
    {
        var text = new CastXmlText()
            .Add("<Field id=\"_30\" name=\"early\" context=\"_40\"/>")
            .Add("<Class id=\"_40\" name=\"C\" context=\"_3\" members=\"_20 _31 _50 _60\"/>")
            .Add(
                "<Field id=\"_31\" name=\"late\" context=\"_40\"/><Unimplemented id=\"_60\" kind=\"FunctionTemplate\"/>"
            )
            .Add("<Field id=\"_20\" name=\"last\" context=\"_40\"/>")
            .Add("<Class id=\"_51\" name=\"Base\" context=\"_3\"/><Method id=\"_50\" name=\"used\" context=\"_51\"/>");
        using var document = text.Open();

        Assert.Equal(["early", "late", "last"], document.Named("C").Members.Select(member => member.Name));
    }

    [Fact]
    public void Access_is_public_when_nothing_is_said()
    {
        var text = new CastXmlText();
        var holder = text.Class("C");
        foreach (var access in new[] { "private", "", "protected", "public" })
            text.Declare("Field", "m_" + access, access.Length == 0 ? "" : $"access=\"{access}\"", holder);

        Assert.Equal(
            [AccessSpecifier.Private, AccessSpecifier.Public, AccessSpecifier.Protected, AccessSpecifier.Public],
            text.Open().Named("C").Members.Select(member => member.Access)
        );
    }

    [Fact]
    public void A_class_that_is_dumped_in_part_is_complete_and_has_its_children()
    {
        var text = new CastXmlText();
        text.Typedef("Self", "int", text.Class("Partial"));
        using var document = text.Open();

        Assert.Equal(DeclarationKind.Class, document.Named("Partial").Kind);
        Assert.Equal("Self", Assert.Single(document.Named("Partial").Members).Name);
    }

    [Fact]
    public void An_incomplete_class_has_a_name_and_no_members()
    {
        var text = new CastXmlText();
        var incomplete = text.Class("Inc", "incomplete=\"1\" abstract=\"1\" bases=\"_999\"");
        text.Typedef("Self", "int", incomplete);
        var declaration = text.Open().Named("Inc");

        Assert.Equal(("::itk::Inc", DeclarationKind.ClassDeclaration), (declaration.QualifiedName, declaration.Kind));
        Assert.Empty(declaration.Members);
        Assert.Empty(declaration.Bases);
        Assert.False(declaration.IsAbstract);
    }

    [Theory]
    [InlineData("<FundamentalType id=\"_50\" name=\"int\" context=\"_3\"/>")]
    [InlineData("<FundamentalType context=\"_3\" id=\"_50\" name=\"int\"/>")]
    [InlineData("<File name=\"a.h\" context=\"_3\" id=\"f9\"/>")]
    [InlineData("<Comment  id=\"c9\" context=\"_3\"/>")]
    public void Only_declarations_are_members(string element)
    {
        using var document = new CastXmlText().Add(element).Open();

        Assert.Empty(document.Named("itk").Members);
    }

    [Fact]
    public void Artificial_members_are_kept()
    {
        var text = new CastXmlText();
        text.Declare("Constructor", "C", "artificial=\"1\" throw=\"\"", text.Class("C"));

        Assert.Equal(
            DeclarationKind.Constructor,
            Assert.Single(text.Open().Named("C", DeclarationKind.Class).Members).Kind
        );
    }

    [Fact]
    public void A_repeated_id_names_the_later_element()
    {
        var text = new CastXmlText().Add(
            "<Class id=\"_40\" name=\"Early\" context=\"_3\"/><Class id=\"_40\" name=\"Late\" context=\"_3\"/>"
        );
        text.Typedef("T", "_40");

        Assert.Equal("::itk::Late", text.Open().Named("T").Type.Text);
    }

    [Fact]
    public void The_wrapping_typedefs_are_found_in_source_order()
    {
        var text = new CastXmlText();
        foreach (var name in new[] { "b", "a", "b" })
            text.Wrap(name, "int");
        using var document = text.Open();
        var wrapping = document.NamespaceIn(document.GlobalNamespace, "_wrapping_");

        Assert.Equal(["b", "a", "b"], document.NamespaceIn(wrapping, "wrappers").Members.Select(member => member.Name));
    }

    [Theory]
    [InlineData("name=\"itk\"", 2)]
    [InlineData("name=\"::\"", 0)]
    public void There_is_exactly_one_global_namespace(string replaced, int count)
    {
        var other = count == 0 ? "name=\"other\"" : "name=\"::\"";
        using var document = Documents.Open(
            new CastXmlText().ToString().Replace(replaced, other, StringComparison.Ordinal)
        );
        var diagnostic = Documents.DiagnosticOf(() => _ = document.GlobalNamespace);

        Assert.Equal("WG2003", diagnostic.Code);
        Assert.Contains($"There are {count} top-level namespaces", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_absent_", 0)]
    [InlineData("twice", 2)]
    [InlineData("nested", 0)]
    public void A_namespace_is_looked_for_directly_in_its_scope(string name, int count)
    {
        var text = new CastXmlText()
            .Add(
                "<Namespace id=\"_50\" name=\"twice\" context=\"_2\"/><Namespace id=\"_51\" name=\"twice\" context=\"_2\"/>"
            )
            .Add("<Namespace id=\"_52\" name=\"nested\" context=\"_3\"/>");
        using var document = text.Open();
        var diagnostic = Documents.DiagnosticOf(() => document.NamespaceIn(document.GlobalNamespace, name));

        Assert.Equal(("WG2004", "test.xml"), (diagnostic.Code, diagnostic.File));
        Assert.Contains($"'{name}' occurs {count} times", diagnostic.Message, StringComparison.Ordinal);
    }
}
