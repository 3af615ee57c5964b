using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Modelling;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Pipeline.Tests.Modelling;

/// <summary>Default arguments as they are rewritten.</summary>
public class CppDefaultRewriterTests
{
    [Theory] // A: the enumeration's own name is dropped
    [InlineData(
        "InsertionPosition",
        "itk::ObjectFactoryEnums::InsertionPosition::INSERT_AT_BACK",
        "::itk::ObjectFactoryEnums::INSERT_AT_BACK"
    )]
    [InlineData("InsertionPosition", "INSERT_AT_BACK", "::itk::ObjectFactoryEnums::INSERT_AT_BACK")]
    [InlineData(
        "UseGradient",
        "vnl_least_squares_function::use_gradient",
        "::vnl_least_squares_function::use_gradient"
    )]
    [InlineData("GlobalEnum", "V4", "::V4")]
    [InlineData("& const GlobalEnum", "V4", "::V4")]
    [InlineData("* GlobalEnum", "V4", "::V4")]
    [InlineData("EnumAlias", "V4", "::V4")]
    [InlineData("elaborated GlobalEnum", "V4", "::V4")]
    [InlineData("const elaborated EnumAlias", "V4", "::V4")]
    [InlineData("GlobalEnum", "V5", "V5")]
    [InlineData("GlobalEnum", "(GlobalEnum)1", "(GlobalEnum)1")]
    public void An_enumerator_is_scoped_by_the_parent_of_its_enumeration(string type, string value, string expected) =>
        Patched(type, value, expected);

    [Theory] // A, for a library that is not ITK
    [InlineData(
        "InsertionPosition",
        "itk::ObjectFactoryEnums::InsertionPosition::INSERT_AT_BACK",
        "::itk::ObjectFactoryEnums::InsertionPosition::INSERT_AT_BACK"
    )]
    [InlineData("GlobalEnum", "V4", "::GlobalEnum::V4")]
    [InlineData("* GlobalEnum", "V4", "::GlobalEnum::V4")]
    [InlineData("GlobalEnum", "(GlobalEnum)1", "(GlobalEnum)1")]
    public void An_enumerator_is_scoped_by_its_enumeration(string type, string value, string expected) =>
        Assert.Equal(expected, Patch(type, value, new WrappingProfile()));

    [Theory] // B: of two calls in a row with as many arguments the second one's arguments stay
    [InlineData("double", "f(1)(2)", "f(2)")]
    [InlineData("double", "MAX(1) + MAX(2)", "MAX(2)")]
    [InlineData("Size<3>", "SizeType(1)+SizeType(2)", "SizeType(2)")]
    [InlineData("double", "f()()", "f()")]
    [InlineData("double", "f(1,2)(a(3,4) , 5)", "f(a(3,4), 5)")]
    [InlineData("double", "f()(2)", "f(2)")] // nothing between parentheses counts as one argument
    [InlineData("double", "a(1, 2) b(3)", "a(1, 2) b(3)")]
    [InlineData("double", "f(1)(2", "f(1)(2")]
    [InlineData("double", "f(g(1))", "f(g(1))")]
    [InlineData("double", "f(1)", "f(1)")]
    public void The_second_of_two_calls_wins(string type, string value, string expected) =>
        Patched(type, value, expected);

    [Theory] // C: integral arguments
    [InlineData("int", "3", "3")]
    [InlineData("int", " -1_000 ", " -1_000 ")]
    [InlineData("int", "0x1F", "0x1F")]
    [InlineData("int", "ff", "ff")]
    [InlineData("int", "BAD", "BAD")] // base 16 before any enumerator of that name
    [InlineData("int", "V2", "int(::itk::V2)")]
    [InlineData("long unsigned int", "V2", "(long unsigned int)(::itk::V2)")]
    [InlineData("IntAlias", "V2", "::itk::IntAlias(::itk::V2)")]
    [InlineData("const int", "V2", "(int const)(::itk::V2)")]
    [InlineData("& const int", "V2", "int const &(::itk::V2)")]
    [InlineData("const IntAlias", "V2", "(::itk::IntAlias const)(::itk::V2)")]
    [InlineData("const elaborated IntAlias", "V2", "::itk::IntAlias const(::itk::V2)")]
    [InlineData("bool", "V2", "bool(::itk::V2)")]
    [InlineData("int", "itk::Other::V2", "int(::itk::V2)")]
    [InlineData("int", "Inner", "int(::itk::C<int>::Inner)")]
    [InlineData("int", "V4", "int(::V4)")]
    [InlineData("double", "V2", "V2")]
    [InlineData("int", "kConst", "::itk::C<int>::kConst")]
    [InlineData("int", "nsConst", "::itk::nsConst")]
    [InlineData("const int", "nsConst", "::itk::nsConst")]
    [InlineData("& const int", "nsConst", "nsConst")]
    [InlineData("elaborated IntAlias", "nsConst", "nsConst")]
    [InlineData("int", "itk::nsConst", "itk::nsConst")]
    [InlineData(
        "unsigned int",
        "itk::MatrixOffsetTransformBase<double, 3, 3>::ParametersDimension",
        "itk::MatrixOffsetTransformBase<double, 3, 3>::ParametersDimension"
    )]
    [InlineData("int", "nsConst + 1", "nsConst + 1")]
    [InlineData("int", "1U", "1U")]
    [InlineData("bool", "true", "true")]
    [InlineData("char", "'a'", "'a'")]
    [InlineData("int", "sizeof(int)", "sizeof(int)")]
    public void An_integral_argument_takes_the_names_of_enclosing_scopes(string type, string value, string expected) =>
        Patched(type, value, expected);

    [Theory] // D: constructor calls
    [InlineData("& const Size<3>", "SizeType()", "::itk::C<int>::SizeType()")]
    [InlineData("& const Size<3>", "SizeType( 1 , 2 )", "::itk::C<int>::SizeType(1, 2)")]
    [InlineData("& const Size<3>", "SizeType2()", "::itk::Size<3>()")]
    [InlineData("& const Size<3>", "Size<3>()", "::itk::Size<3>()")]
    [InlineData("& const Size<3>", "itk::Size<3>()", "itk::Size<3>()")]
    [InlineData("SizeType", "SizeType()", "::itk::C<int>::SizeType()")]
    [InlineData("* const elaborated Size<3>", "Size<3>()", "::itk::Size<3>()")]
    [InlineData("Plain", "Plain (3)", "::itk::Plain(3)")]
    [InlineData("PlainG", "PlainG()", "::PlainG()")]
    [InlineData("E", "E(0)", "::itk::E(0)")]
    [InlineData("Plain", "Plain().x", "::itk::Plain()")]
    [InlineData("Plain", "Plain(\"a,b\")", "::itk::Plain(\"a, b\")")]
    [InlineData("Plain", "Plain(f(1, 2), , 3)", "::itk::Plain(f(1, 2), 3)")]
    [InlineData("Size<3>", "SizeType{}", "SizeType{}")]
    [InlineData("Size<3>", "Elaborated()", "Elaborated()")] // a typedef of an elaborated type is no alias
    [InlineData("Inc", "IncAlias()", "IncAlias()")] // nor has a class that is only declared any
    [InlineData("Plain", "Other()", "Other()")]
    public void A_constructor_call_is_qualified(string type, string value, string expected) =>
        Patched(type, value, expected);

    [Theory]
    [InlineData("int", "0")]
    [InlineData("bool", "false")]
    [InlineData("* Plain", "nullptr")]
    [InlineData("& const std", "\"\"")]
    [InlineData("double", "0.F")]
    [InlineData("double", "1.")]
    [InlineData("& std", "std::cout")]
    [InlineData("Size<3>", "MakeFilled<Size<3>>(1)")]
    [InlineData("Size<3>", "itk::FiniteDifferenceFunction::FloatOffsetType(0.)")]
    [InlineData("std", "std::vector::allocator_type()")]
    [InlineData("std", "_Compare()")]
    public void Other_values_stay_as_they_are(string type, string value) => Patched(type, value, value);

    [Fact]
    public void Enumerators_are_looked_for_in_the_scopes_of_the_callable()
    {
        var text = new CastXmlText();
        var holder = text.Class("QuadEdgeMeshBaseIterator<itk::QuadEdge>");
        text.Enumeration("", holder, "OperatorOnext");
        text.Method(holder, "m", "void", "", "int|x|itk::QuadEdgeMeshBaseIterator::OperatorOnext");

        Assert.Equal("int(::itk::QuadEdgeMeshBaseIterator<itk::QuadEdge>::OperatorOnext)", PatchedDefault(text));
    }

    [Fact]
    public void No_default_stays_none()
    {
        var text = new CastXmlText();
        text.Method(text.Class("C<int>"), "m", "void", "", "int|x");

        Assert.Null(PatchedDefault(text));
    }

    private static void Patched(string type, string value, string expected) =>
        Assert.Equal(expected, Patch(type, value, BuiltInProfiles.Itk));

    private static string? Patch(string type, string value, WrappingProfile profile)
    {
        var text = new CastXmlText();
        var holder = text.Class("C<int>");
        text.Class("Size<3>");
        text.Class("Plain");
        text.Class("PlainG", context: CastXmlText.Global);
        text.Class("std");
        text.Class("Inc", "incomplete=\"1\"");
        text.Typedef("SizeType", "Size<3>", holder);
        text.Typedef("SizeType2", "Size<3>", holder);
        text.Typedef("SizeType2", "Size<3>");
        text.Typedef("Elaborated", "elaborated Size<3>");
        text.Typedef("IncAlias", "Inc");
        text.Typedef("IntAlias", "int");
        text.Enumeration("InsertionPosition", text.Class("ObjectFactoryEnums"), "INSERT_AT_FRONT", "INSERT_AT_BACK");
        text.Enumeration(
            "UseGradient",
            text.Class("vnl_least_squares_function", context: CastXmlText.Global),
            "no_gradient",
            "use_gradient"
        );
        text.Enumeration("GlobalEnum", CastXmlText.Global, "V4");
        text.Enumeration("E", CastXmlText.Itk, "V1", "V2", "BAD");
        text.Enumeration("", holder, "Inner", "V1");
        text.Typedef("EnumAlias", "GlobalEnum");
        text.Declare("Variable", "nsConst", $"type=\"{text.Type("const int")}\"");
        text.Declare("Field", "kConst", $"type=\"{text.Type("const int")}\" static=\"1\"", holder);
        text.Method(holder, "m", "void", "", $"{type}|x|{value}");

        return PatchedDefault(text, profile);
    }

    private static string? PatchedDefault(CastXmlText text, WrappingProfile? profile = null)
    {
        using var document = text.Open();
        var method = document.Named("m");
        return new CppDefaultRewriter(document, profile ?? BuiltInProfiles.Itk).Patch(
            method,
            Assert.Single(method.Arguments)
        );
    }
}
