using Wrapgen.Pipeline.Model;

namespace Wrapgen.Pipeline.Tests.Model;

public class EquatableArrayTests
{
    [Fact]
    public void Arrays_with_equal_items_are_equal_and_hash_alike()
    {
        EquatableArray<string> one = ["a", "b"],
            other = ["a", "b"];

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, ["b", "a"]);
    }

    [Fact]
    public void A_default_array_is_empty() => Assert.Equal([], default(EquatableArray<int>));
}
