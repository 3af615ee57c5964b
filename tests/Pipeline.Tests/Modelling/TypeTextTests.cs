using Wrapgen.Pipeline.Modelling;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>Spelling and decorators of C++ types.</summary>
public class TypeTextTests
{
    [Theory]
    [InlineData("short unsigned int", "unsigned short")]
    [InlineData("long unsigned int", "unsigned long")]
    [InlineData("long long unsigned int", "long unsigned long")] // the order of the rules makes it so
    [InlineData("short int", "short")]
    [InlineData("long int", "long")]
    [InlineData("long long int", "long long")]
    [InlineData("unsigned int", "unsigned int")]
    [InlineData("std::vector<long unsigned int,short int>", "std::vector<unsigned long, short>")]
    [InlineData("A<b,c,  d>", "A<b, c, d>")]
    [InlineData("  A \t B\n", "A B")]
    [InlineData("A,", "A,")]
    [InlineData("A , B", "A , B")]
    [InlineData("", "")]
    public void Types_are_normalised(string text, string expected) => Assert.Equal(expected, TypeText.Normalize(text));

    [Theory]
    [InlineData("int", "int", "")]
    [InlineData("int const &", "int", " const &")]
    [InlineData("char const * const &", "char", " const * const &")]
    [InlineData("itk::Image<float, 3> *", "itk::Image<float, 3>", " *")]
    [InlineData("  int *& ", "int", " *&")]
    [InlineData("int const const", "int", " const const")]
    [InlineData("T*const", "T", "*const")]
    [InlineData("itk::Isconst", "itk::Isconst", "")]
    [InlineData("my_const &", "my_const", " &")]
    [InlineData("A<int const *>", "A<int const *>", "")]
    [InlineData("const int", "const int", "")]
    [InlineData("* &", "", "* &")]
    public void Decorators_are_peeled_from_the_right(string text, string type, string decorators) =>
        Assert.Equal((type, decorators), TypeText.Peel(text));
}
