using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>Wrapping typedefs that no alias file lists, and wrapping typedefs to enumerations.</summary>
public class UndeclaredAliasTests
{
    [Fact]
    public void A_typedef_that_no_alias_file_knows_is_declared_and_counts_from_there_on()
    {
        var text = new CastXmlText();
        var holder = text.Class("Foo");
        text.Wrap("itkFoo", holder);
        text.Wrap("itkBar", text.Class("Bar"));
        text.Method(holder, "Get", "* Bar");
        var model = text.ModelOf(new IdxContent("itkTest", [new("itk::Foo", "itkFoo")]));

        Assert.Equal([new AliasLine("itk::Bar", "itkBar")], model.UndeclaredAliases);
        Assert.Equal([2], model.Warnings.Select(warning => warning.Number));
        Assert.Equal(
            ["Get() -> itkBar *"],
            model.Classes.Single(type => type.SwigName == "itkFoo").Public.Select(Submodules.Notation)
        );
        Assert.Equal(["itkTest"], model.UsedSubmodules);
    }

    [Fact]
    public void A_typedef_that_a_dependency_knows_is_not_declared_again()
    {
        var text = new CastXmlText();
        text.Wrap("itkFoo", text.Class("Foo<long unsigned int,2>"));
        var model = text.ModelOf(
            new IdxContent("itkTest", []),
            null,
            new IdxContent("itkOther", [new("itk::Foo<unsigned long, 2>", "itkFoo")])
        );

        Assert.Empty(model.UndeclaredAliases);
        Assert.Empty(model.Warnings);
    }

    [Theory]
    [InlineData("E in a class", "::itk::Foo")]
    [InlineData("elaborated E in a class", "::itk::Foo")]
    [InlineData("E", "::itk")]
    [InlineData("G", "")]
    [InlineData("Alias", "::itk::Alias's scope")]
    public void An_enumeration_is_used_from_the_scope_of_the_typedefs_own_type(string type, string scope)
    {
        var text = new CastXmlText();
        var alias = text.Class("Alias's scope");
        text.Name("E in a class", text.Enumeration("InFoo", text.Class("Foo"), "A", "B"));
        text.Enumeration("E", CastXmlText.Itk, "A", "B");
        text.Enumeration("G", CastXmlText.Global, "A", "B");
        text.Typedef("Alias", "E", alias);
        text.Wrap("itkE", type);
        var model = text.Model();

        Assert.Equal([new EnumTypedef("itkE", scope, ["A", "B"])], model.EnumTypedefs);
        Assert.Empty(model.Classes);
        Assert.Empty(model.Warnings);
    }

    [Fact]
    public void Aliases_are_the_resolved_types_in_source_order()
    {
        var text = new CastXmlText();
        text.Typedef("Alias", text.Class("Foo<long unsigned int >"));
        text.Wrap("itkZ", "elaborated Alias");
        text.Wrap("itkA", "Alias");
        text.Wrap("itkPointer", "* Alias");

        Assert.Equal(
            [
                new("itk::Foo<long unsigned int>", "itkZ"),
                new("itk::Foo<long unsigned int>", "itkA"),
                new AliasLine("itk::Alias *", "itkPointer"),
            ],
            text.Model().Aliases
        );
    }
}
