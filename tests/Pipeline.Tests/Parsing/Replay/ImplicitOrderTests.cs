using Wrapgen.Pipeline.Parsing.Replay;

namespace Wrapgen.Pipeline.Tests.Parsing.Replay;

public class ImplicitOrderTests
{
    [Theory]
    [InlineData("", false, true)]
    [InlineData("cC=D", false, true)]
    [InlineData("C=", false, true)]
    [InlineData("cD", false, true)]
    [InlineData("Cc=D", false, false)]
    [InlineData("=C", false, false)]
    [InlineData("Dc", false, false)]
    [InlineData("=DcC", false, false)]
    [InlineData("=DcC", true, true)]
    [InlineData("C=Dc", true, true)]
    [InlineData("=D", true, true)]
    [InlineData("D=cC", true, false)]
    [InlineData("CC", false, false)]
    public void Implicit_members_in_the_order_of_castxml_alone(string order, bool isPolymorphic, bool isForced) =>
        Assert.Equal(isForced, ImplicitOrder.IsForced(order, isPolymorphic));
}
