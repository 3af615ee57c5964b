using Wrapgen.Emitters.Stubs.Strict;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public class OperatorNamesTests
{
    [Theory]
    [InlineData("operator-", 0, "__neg__")]
    [InlineData("operator-", 1, "__sub__")]
    [InlineData("operator+", 0, "__pos__")]
    [InlineData("operator/=", 1, "__itruediv__")]
    [InlineData("operator()", 0, "__call__")]
    [InlineData("operator()", 3, "__call__")]
    [InlineData("operator->", 0, "__deref__")]
    [InlineData("operator==", 2, null)]
    [InlineData("operator[]", 1, null)]
    [InlineData("operator++", 0, null)]
    [InlineData("operator=", 1, null)]
    public void The_number_of_parameters_decides_about_the_name(string name, int parameters, string? expected) =>
        Assert.Equal(expected, OperatorNames.Find(name, parameters));

    [Theory]
    [InlineData("__add__", true)]
    [InlineData("__init__", false)]
    [InlineData("__New_orig__", false)]
    [InlineData("Get", false)]
    public void A_name_of_an_operator_is_recognized(string name, bool expected) =>
        Assert.Equal(expected, OperatorNames.IsOperator(name));
}
