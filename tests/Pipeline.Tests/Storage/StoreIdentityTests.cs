using Wrapgen.Pipeline.Storage;

namespace Wrapgen.Pipeline.Tests.Storage;

public class StoreIdentityTests
{
    [Fact]
    public void Every_database_gets_a_number_of_its_own()
    {
        var numbers = Enumerable.Range(0, 100).Select(_ => StoreIdentity.Create()).ToArray();

        Assert.All(numbers, number => Assert.True(number > StoreIdentity.None));
        Assert.Distinct(numbers);
    }
}
