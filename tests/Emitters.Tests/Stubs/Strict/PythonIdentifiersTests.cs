using Wrapgen.Emitters.Stubs.Strict;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public class PythonIdentifiersTests
{
    [Theory]
    [InlineData("Get", "Get")]
    [InlineData("print", "_print")]
    [InlineData("exec", "_exec")]
    [InlineData("None", "_None")]
    [InlineData("none", "none")]
    public void SWIG_marks_members_that_are_words_of_Python_2_or_3(string name, string expected) =>
        Assert.Equal(expected, PythonIdentifiers.Of(name));

    [Theory]
    [InlineData("value", "value")]
    [InlineData("", "arg3")]
    [InlineData("_", "arg3")]
    [InlineData("__n", "_n")]
    [InlineData("__", "arg3")]
    [InlineData("self", "_self")]
    [InlineData("in", "_in")]
    [InlineData("__in", "_in")]
    public void A_parameter_has_a_name_that_can_be_a_keyword(string name, string expected) =>
        Assert.Equal(expected, PythonIdentifiers.Parameter(name, index: 3));

    [Theory]
    [InlineData("Round", "Round")]
    [InlineData("None", "None_")]
    [InlineData("name", "name_")]
    [InlineData("value", "value_")]
    [InlineData("mro", "mro_")]
    public void An_enumerator_hides_no_member_of_Enum(string name, string expected) =>
        Assert.Equal(expected, PythonIdentifiers.Enumerator(name));
}
