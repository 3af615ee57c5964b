using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Platform.Tests.Diagnostics;

public class SuggestionTests
{
    [Theory]
    [InlineData("nmae", "name")]
    [InlineData("Name", "name")]
    [InlineData("nam", "name")]
    [InlineData("--stlye", "--style")]
    [InlineData("hint", "hints")]
    [InlineData("spelings", "spellings")]
    [InlineData("frob", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_suggested_when_it_is_near(string typed, string? suggested) =>
        Assert.Equal(suggested, Suggestion.Nearest(typed, ["name", "hints", "spellings", "--style"]));
}
