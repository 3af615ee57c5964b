using Wrapgen.Pipeline.Modelling;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>Template instantiations as text.</summary>
public class TemplateTextTests
{
    [Theory]
    [InlineData("std::vector<int> const &", true, "std::vector", "int")]
    [InlineData("Foo< a , b >", true, "Foo", "a", "b")]
    [InlineData("Foo<>", true, "Foo", "")]
    [InlineData(
        "::std::pair<int,std::map<int, std::vector<float>>>",
        true,
        "::std::pair",
        "int",
        "std::map<int, std::vector<float>>"
    )]
    [InlineData("std::vector<int>::iterator", false, "std::vector<int>::iterator", "int")]
    [InlineData("std::vector<int>::Foo<double>", true, "std::vector", "int", "::Foo<double")]
    [InlineData("A<B>::C<D>::E", false, "A<B>::C<D>::E", "B", "::C<D")]
    [InlineData("std::function<void (int, double), A>", true, "std::function", "void (int, double)", "A")]
    [InlineData("Foo<void (), int>", true, "Foo", "void ()", "int")]
    [InlineData("F<A (x), B (y), C>", true, "F", "A (x)", "B", "C (y)")]
    [InlineData("Foo<int(int, double)>", true, "Foo", "int(int", "double)")]
    [InlineData("Foo<int (A<B>, C), D<E (F)>>", true, "Foo", "int (A<B>, C)", "D<E> (F)")]
    [InlineData("std::map<int, void (*)( int,char )>", true, "std::map", "int", "void( int (*)", "char )")]
    [InlineData("Foo<(itk::Bar::Enum)1, 2>", true, "Foo", "(itk::Bar::Enum)1", "2")]
    [InlineData("Foo<(int)3, (long)4>", true, "Foo", "(int)3", "4 (long)")]
    [InlineData("Foo<a> >", true, "Foo", "a", "")]
    [InlineData("a>b<c", true, "a>b", "")]
    [InlineData("x (Foo<a>)", false, "x (Foo<a>)", "a")]
    public void Text_with_angle_brackets_is_taken_apart(
        string text,
        bool isInstantiation,
        string name,
        params string[] arguments
    )
    {
        Assert.Equal(isInstantiation, TemplateText.IsInstantiation(text));
        Assert.Equal(name, TemplateText.Name(text));
        Assert.Equal(arguments, TemplateText.Arguments(text));
    }

    [Theory]
    [InlineData("operator<")]
    [InlineData("a<b")]
    [InlineData("a>b")]
    [InlineData("A<B::C")]
    [InlineData("int")]
    public void Text_without_a_pair_of_brackets_has_no_arguments(string text)
    {
        Assert.False(TemplateText.IsInstantiation(text));
        Assert.Equal(text, TemplateText.Name(text));
        Assert.Null(TemplateText.Arguments(text));
    }

    [Theory]
    [InlineData("a<>")]
    [InlineData("a<b>", "b")]
    [InlineData("a<b, c<d>>", "b", "", "c<d>")]
    public void Joining_leaves_empty_arguments_out(string expected, params string[] arguments) =>
        Assert.Equal(expected, TemplateText.Join("a", arguments));
}
