using Wrapgen.Caching.Folders;
using Wrapgen.Caching.Settings;
using Wrapgen.Caching.Stores;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Caching.Tests.Stores;

public sealed class BackendTableTests
{
    [Theory]
    [InlineData("/tmp/cache", "/tmp/cache")]
    [InlineData("cache", "cache")]
    [InlineData("file:///tmp/cache", "/tmp/cache")]
    public void A_location_without_a_scheme_is_a_folder(string location, string path) =>
        Assert.Equal(path, Assert.IsType<FolderBackend>(BackendTable.Open(location, new CacheSettings())).Folder.Path);

    [Fact]
    public void An_unknown_scheme_is_reported()
    {
        var failure = Assert.Throws<WrapgenException>(() => BackendTable.Open("gopher://host", new CacheSettings()));
        Assert.Equal("WG6004", failure.Diagnostic.Code);
    }
}
