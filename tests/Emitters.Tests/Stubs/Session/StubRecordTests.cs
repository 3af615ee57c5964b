using Wrapgen.Emitters.Stubs.Session;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Emitters.Tests.Stubs.Session;

public class StubRecordTests
{
    private static readonly StubOptions Options = new()
    {
        OutputDirectory = "stubs",
        StoreDirectory = "store",
        IndexListFile = "list",
        Profile = BuiltInProfiles.Itk with { Name = "other" },
    };

    [Fact]
    public void Every_option_is_part_of_the_key_or_says_why_not() =>
        Assert.Empty(OptionProbe.Problems(Options, options => StubRecord.KeyOf(options, "/stubs")));

    [Fact]
    public void Each_kind_of_stubs_and_each_directory_has_a_key_of_its_own()
    {
        var key = StubRecord.KeyOf(Options, "/stubs");

        Assert.NotEqual(key, StubRecord.KeyOf(Options with { Style = "strict" }, "/stubs"));
        Assert.NotEqual(key, StubRecord.KeyOf(Options, "/other"));
        Assert.Equal(key, StubRecord.KeyOf(Options with { Force = true }, "/stubs"));
    }
}
