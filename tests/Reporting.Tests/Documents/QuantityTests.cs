using Wrapgen.Reporting.Documents;

namespace Wrapgen.Reporting.Tests.Documents;

/// <summary>Numbers with the noun that they count.</summary>
public class QuantityTests
{
    [Theory]
    [InlineData(0, "0 modules")]
    [InlineData(1, "1 module")]
    [InlineData(2, "2 modules")]
    public void One_is_singular(int count, string text) => Assert.Equal(text, Quantity.Of(count, "module"));

    [Fact]
    public void A_plural_may_be_irregular() => Assert.Equal("2 entries", Quantity.Of(2, "entry", "entries"));
}
