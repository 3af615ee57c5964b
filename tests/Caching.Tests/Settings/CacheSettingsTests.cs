using Wrapgen.Caching.Settings;

namespace Wrapgen.Caching.Tests.Settings;

public sealed class CacheSettingsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("/a:/b", "/a|/b")]
    [InlineData(":/a:: /b :", "/a|/b")]
    [InlineData("/a:https://host/b:/c", "/a|https://host/b|/c")]
    [InlineData("redis://host", "redis://host")]
    [InlineData("/a://b", "/a|//b")]
    public void Locations_are_separated_like_PATH_and_may_be_addresses(string text, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the separator is another one there");
        Assert.Equal(expected, string.Join('|', CacheSettings.SplitPaths(text)));
    }
}
