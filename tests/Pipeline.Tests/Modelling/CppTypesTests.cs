using Wrapgen.Pipeline.Modelling;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>What types resolve to, and the strings that the alias table is asked for.</summary>
public class CppTypesTests
{
    [Theory]
    [InlineData("* const char", "char const *")]
    [InlineData("const * const char", "char const * const")]
    [InlineData("& const * const char", "char const * const &")]
    [InlineData("[2] int", "int *")]
    [InlineData("[1] [2] int", "int * *")]
    [InlineData("[3] const double", "double const *")]
    [InlineData("& [2] int", "int * &")]
    [InlineData("* [2] int", "int * *")]
    [InlineData("[] int", "int *")]
    [InlineData("* function void <- int, * const char, ...", "void (*)( int,char const *,... ) *")]
    [InlineData("function void <- int, * const char, ...", "void (*)( int,char const *,... )")]
    [InlineData("* * function void <-", "void (*)(  ) * *")]
    [InlineData("* method const int of Foo<int> <- double, char", "int ( ::itk::Foo<int>::* )( double,char )const *")]
    [InlineData("offset int of Foo<int>", "int ( ::itk::Foo<int>::* ) *")]
    [InlineData("const+volatile int", "int const volatile")]
    [InlineData("restrict * const char", "__restrict__ char const *")]
    [InlineData("const+restrict * char", "char * const")]
    [InlineData("elaborated Foo<int>", "::itk::Foo<int>")]
    [InlineData("const ConstInt", "int const const")]
    [InlineData("& const Reference", "int const & const &")]
    [InlineData("* Alias", "::itk::Foo<int> *")]
    [InlineData("& const elaborated Alias", "::itk::Foo<int> const &")]
    [InlineData("volatile Alias", "::itk::Alias volatile")]
    [InlineData(
        "function Alias <- Alias, & const Foo<int>",
        "::itk::Alias (*)( ::itk::Alias,::itk::Foo<int> const & )"
    )]
    [InlineData("* PyObject", "::PyObject *")]
    [InlineData("Object", "::PyObject *")]
    [InlineData("* * PyObject", "::PyObject * *")]
    [InlineData("Incomplete", "::itk::Incomplete")]
    [InlineData("* _999", "?unknown? *")]
    [InlineData("Twice", "::itk::Foo<int>")]
    public void Typedefs_are_resolved_at_every_level_of_pointers_and_references(string notation, string expected) =>
        Assert.Equal(expected, CppTypes.DeclarationString(Documents.TypeOf(notation, Prepare)));

    [Theory]
    [InlineData("Twice", "::itk::Foo<int>")]
    [InlineData("elaborated Alias", "::itk::Foo<int>")]
    [InlineData("* Alias", "::itk::Alias *")]
    [InlineData("const Alias", "::itk::Alias const")]
    [InlineData("ConstInt", "int const")]
    [InlineData("Color", "::itk::Color")]
    public void Only_the_outermost_level_is_followed(string notation, string expected) =>
        Assert.Equal(expected, CppTypes.Resolve(Documents.TypeOf(notation, Prepare)).Text);

    private static void Prepare(CastXmlText text)
    {
        text.Class("Foo<int>");
        text.Class("PyObject", context: CastXmlText.Global);
        text.Class("Incomplete", "incomplete=\"1\"");
        text.Enumeration("Color", CastXmlText.Itk, "Red");
        text.Typedef("Alias", "Foo<int>");
        text.Typedef("Twice", "elaborated Alias");
        text.Typedef("ConstInt", "const int");
        text.Typedef("Reference", "& ConstInt");
        text.Typedef("Object", "* PyObject");
    }
}
