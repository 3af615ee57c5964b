using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>Questions about types.</summary>
public class TypeTraitsTests
{
    [Theory]
    [InlineData("Int", "int")]
    [InlineData("& const Int", "int const &")]
    [InlineData("[2] * Int", "int * [3]")]
    [InlineData("elaborated Int", "int")]
    [InlineData("* elaborated Alias", "::itk::Foo<int> *")]
    [InlineData("volatile Int", "int volatile")]
    [InlineData("restrict * Int", "__restrict__ int *")]
    [InlineData("offset Int of Foo<int>", "int ( ::itk::Foo<int>::* ) *")]
    [InlineData("* function Int <- Int", "::itk::Int (*)( ::itk::Int )")] // not entered
    [InlineData("Foo<int>", "::itk::Foo<int>")]
    public void Aliases_are_removed_at_every_level(string notation, string expected) =>
        Assert.Equal(expected, Type(notation).WithoutAliases.Text);

    [Fact]
    public void Elaboration_stays_when_aliases_go() =>
        Assert.Equal(
            (TypeKind.Elaborated, TypeKind.Fundamental),
            (Type("elaborated Int").WithoutAliases.Kind, Type("elaborated Int").WithoutAliases.Base!.Kind)
        );

    [Theory]
    [InlineData("& Int", "int")]
    [InlineData("Reference", "int const")]
    [InlineData("const Reference", "::itk::Reference const")]
    [InlineData("Int", "::itk::Int")]
    [InlineData("elaborated Reference", "::itk::Reference")]
    public void References_are_removed(string notation, string expected) =>
        Assert.Equal(expected, TypeTraits.RemoveReference(Type(notation)).Text);

    [Theory]
    [InlineData("const int", true)]
    [InlineData("const+volatile int", true)]
    [InlineData("volatile const int", true)]
    [InlineData("[2] const int", true)]
    [InlineData("[2] [3] const int", true)]
    [InlineData("ConstInt", true)]
    [InlineData("volatile int", false)]
    [InlineData("& const int", false)]
    [InlineData("* const int", false)]
    [InlineData("elaborated ConstInt", false)]
    [InlineData("restrict const int", false)]
    public void Const_is_seen_through_volatile_and_arrays(string notation, bool expected) =>
        Assert.Equal(expected, TypeTraits.IsConst(Type(notation)));

    [Theory]
    [InlineData("const+volatile int", "int")]
    [InlineData("volatile const int", "int")]
    [InlineData("const volatile int", "int")]
    [InlineData("const ConstInt", "int")]
    [InlineData("* const char", "char const *")]
    [InlineData("const * Foo<int>", "::itk::Foo<int> *")]
    [InlineData("const elaborated Foo<int>", "::itk::Foo<int>")]
    [InlineData("Int", "::itk::Int")]
    [InlineData("const Int", "int")]
    [InlineData("[2] const int", "int [3]")]
    [InlineData("[2] volatile int", "int [3]")]
    [InlineData("[2] const+volatile int", "int [3]")]
    [InlineData("[1] [2] const int", "int [2]")] // one dimension is lost
    [InlineData("[4] [1] [2] const int", "int const [5]")]
    [InlineData("& const int", "int const &")]
    public void Const_and_volatile_are_removed(string notation, string expected) =>
        Assert.Equal(expected, TypeTraits.RemoveCv(Type(notation)).Text);

    [Theory]
    [InlineData("bool", "bool integral")]
    [InlineData("const bool", "bool integral")]
    [InlineData("const+volatile bool", "bool integral")]
    [InlineData("char", "integral")]
    [InlineData("unsigned char", "integral")]
    [InlineData("signed char", "integral")]
    [InlineData("wchar_t", "integral")]
    [InlineData("short int", "integral")]
    [InlineData("short unsigned int", "integral")]
    [InlineData("int", "integral")]
    [InlineData("unsigned int", "integral")]
    [InlineData("long int", "integral")]
    [InlineData("long unsigned int", "integral")]
    [InlineData("long long int", "integral")]
    [InlineData("long long unsigned int", "integral")]
    [InlineData("__int128_t", "integral")]
    [InlineData("__uint128_t", "integral")]
    [InlineData("volatile Int", "integral")]
    [InlineData("elaborated Int", "integral")]
    [InlineData("float", "floating")]
    [InlineData("const double", "floating")]
    [InlineData("long double", "floating")]
    [InlineData("Color", "")]
    [InlineData("& const int", "")]
    [InlineData("const ConstInt", "")]
    [InlineData("volatile const+volatile int", "")]
    [InlineData("complex float", "")]
    [InlineData("void", "")]
    public void Built_in_types_are_told_by_their_text(string notation, string expected)
    {
        var type = Type(notation);
        string[] answers =
        [
            .. TypeTraits.IsBool(type) ? ["bool"] : Array.Empty<string>(),
            .. TypeTraits.IsIntegral(type) ? ["integral"] : Array.Empty<string>(),
            .. TypeTraits.IsFloatingPoint(type) ? ["floating"] : Array.Empty<string>(),
        ];

        Assert.Equal(expected, string.Join(' ', answers));
    }

    [Theory]
    [InlineData("std::basic_string<char>", true)]
    [InlineData("std::basic_string<char, std::char_traits<char>, std::allocator<char>>", true)]
    [InlineData("std::string", true)]
    [InlineData("& const std::string", true)]
    [InlineData("& StringAlias", true)]
    [InlineData("* std::string", false)]
    [InlineData("std::basic_string<wchar_t>", false)]
    [InlineData("elaborated std::string", true)]
    public void Strings_are_seen_through_typedefs_const_and_references(string notation, bool expected) =>
        Assert.Equal(expected, TypeTraits.IsStdString(Type(notation)));

    [Theory]
    [InlineData("[2] const int", "int")]
    [InlineData("& [2] int", null)]
    [InlineData("[1] [2] int", "int [3]")]
    [InlineData("Array", "int")]
    [InlineData("* int", null)]
    public void Arrays_are_seen_through_references(string notation, string? item)
    {
        Assert.Equal(notation != "* int", TypeTraits.IsArray(Type(notation)));
        if (item is not null)
            Assert.Equal(item, TypeTraits.ArrayItem(Type(notation)).Text);
    }

    [Theory]
    [InlineData("* int", true)]
    [InlineData("const * int", true)]
    [InlineData("volatile * int", true)]
    [InlineData("const+volatile * int", true)]
    [InlineData("Pointer", true)]
    [InlineData("const Pointer", true)]
    [InlineData("& * int", false)]
    [InlineData("restrict * int", false)]
    [InlineData("elaborated Pointer", false)]
    [InlineData("const const * int", false)]
    [InlineData("[2] * int", false)]
    public void A_pointer_may_be_const_or_volatile(string notation, bool expected) =>
        Assert.Equal(expected, TypeTraits.IsPointer(Type(notation)));

    [Theory]
    [InlineData("int", true)]
    [InlineData("Int", true)]
    [InlineData("const int", true)]
    [InlineData("const+volatile int", true)]
    [InlineData("& int", false)]
    [InlineData("elaborated Int", false)]
    [InlineData("const elaborated Int", false)]
    [InlineData("Foo<int>", false)]
    public void Fundamental_means_the_type_itself_or_const_or_volatile(string notation, bool expected) =>
        Assert.Equal(expected, TypeTraits.IsFundamental(Type(notation)));

    private static TypeNode Type(string notation) =>
        Documents.TypeOf(
            notation,
            text =>
            {
                text.Class("Foo<int>");
                text.Enumeration("Color", CastXmlText.Itk, "Red");
                text.Add("<Namespace id=\"_90\" name=\"std\" context=\"_2\"/>");
                foreach (
                    var name in new[]
                    {
                        "basic_string<char>",
                        "basic_string<wchar_t>",
                        "string",
                        "basic_string<char, std::char_traits<char>, std::allocator<char>>",
                    }
                )
                    text.Name("std::" + name, text.Class(name, context: "_90"));
                text.Typedef("Int", "int");
                text.Typedef("ConstInt", "const int");
                text.Typedef("Reference", "& const Int");
                text.Typedef("Alias", "Foo<int>");
                text.Typedef("StringAlias", "std::string");
                text.Typedef("Array", "[4] int");
                text.Typedef("Pointer", "* int");
            }
        );
}
