using System.Text;
using Wrapgen.Emitters.Swig;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Tests.Swig;

/// <summary>Members of classes as SWIG reads them.</summary>
public class MemberTextTests
{
    [Theory]
    [InlineData(MethodQualifiers.None, "    int Get();\n")]
    [InlineData(MethodQualifiers.Static, "    static int Get();\n")]
    [InlineData(MethodQualifiers.Virtual, "    virtual int Get();\n")]
    [InlineData(MethodQualifiers.Virtual | MethodQualifiers.Pure, "    virtual int Get() = 0;\n")]
    [InlineData(MethodQualifiers.Const, "    int Get() const;\n")]
    [InlineData(
        MethodQualifiers.Virtual | MethodQualifiers.Pure | MethodQualifiers.Const,
        "    virtual int Get() const = 0;\n"
    )]
    public void Qualifiers_stand_around_a_method(MethodQualifiers qualifiers, string expected) =>
        Assert.Equal(expected, TextOf(new WrappedMethod("Get", "int", [], qualifiers)));

    [Fact]
    public void Parameters_have_their_names_and_default_values()
    {
        var method = new WrappedMethod(
            "operator()",
            "itkFoo &",
            [new("char const *", "text"), new("int", "count", "3"), new("bool", "empty", ""), new("...", "")]
        );

        Assert.Equal("    itkFoo & operator()(char const * text, int count = 3, bool empty, ... );\n", TextOf(method));
    }

    [Fact]
    public void Constructors_and_destructors_have_the_name_of_their_class()
    {
        Assert.Equal("    itkFoo();\n", TextOf(new WrappedConstructor("itkFoo", [])));
        Assert.Equal(
            "    itkFoo(double x = 1.0, itkFoo const & other);\n",
            TextOf(new WrappedConstructor("itkFoo", [new("double", "x", "1.0"), new("itkFoo const &", "other")]))
        );
        Assert.Equal("    ~itkFoo();\n", TextOf(new WrappedDestructor("itkFoo")));
    }

    [Fact]
    public void An_enumeration_is_followed_by_a_blank_line()
    {
        Assert.Equal("    enum class E: uint8_t {  A,  B };\n\n", TextOf(new WrappedEnumeration("E", ["A", "B"])));
        Assert.Equal("    enum class : uint8_t {  };\n\n", TextOf(new WrappedEnumeration("", [])));
    }

    private static string TextOf(WrappedMember member)
    {
        var text = new StringBuilder();
        MemberText.Write(text, member);
        return text.ToString();
    }
}
