using Wrapgen.Emitters.Stubs.Strict;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public class StrictDefaultTests
{
    [Theory]
    [InlineData("true", "True")]
    [InlineData("0", "0")]
    [InlineData("-1", "-1")]
    [InlineData("42ul", "42")]
    [InlineData("0x1F", "0x1F")]
    [InlineData("017", "...")]
    [InlineData("nullptr", "...")]
    [InlineData("itk::Size<2>::Filled(0)", "...")]
    [InlineData("1.5", "...")]
    public void A_value_of_an_int_parameter_is_written_when_it_is_one(string value, string expected) =>
        Assert.Equal(expected, StrictDefault.Of(value, PythonType.Int));

    [Theory]
    [InlineData("1.", "1.0")]
    [InlineData("0.5f", "0.5")]
    [InlineData("1e-6", "1e-06")]
    [InlineData("3", "3")]
    public void A_value_of_a_float_parameter_may_be_whole(string value, string expected) =>
        Assert.Equal(expected, StrictDefault.Of(value, PythonType.Float));

    [Fact]
    public void A_null_pointer_is_None_where_None_is_taken() =>
        Assert.Equal("None", StrictDefault.Of("nullptr", PythonType.Str.Or(PythonType.None)));

    [Theory]
    [InlineData("\"text\"", "\"text\"")]
    [InlineData("\"a\\n\"", "...")]
    public void A_text_is_written_when_it_means_the_same_in_Python(string value, string expected) =>
        Assert.Equal(expected, StrictDefault.Of(value, PythonType.Str));
}
