using Wrapgen.Pipeline.Model;
using Wrapgen.Pipeline.Profiles;

namespace Wrapgen.Pipeline.Tests;

public class ModuleRecordTests
{
    private static readonly ModuleOptions Options = new()
    {
        MdxFiles = ["M.mdx", "N.mdx"],
        InterfaceDirectory = "interfaces",
        LibraryDirectory = "lib",
        StoreDirectory = "store",
        Profile = BuiltInProfiles.Itk with { Name = "other" },
        Progress = new Progress<SubmoduleResult>(),
        IsKnownWarning = (_, _) => true,
    };

    [Fact]
    public void Every_option_is_part_of_the_key_or_says_why_not() =>
        Assert.Empty(OptionProbe.Problems(Options, options => ModuleRecord.KeyOf(options, [])));

    [Fact]
    public void The_probe_sees_the_options_that_it_should()
    {
        Assert.NotEqual(KeyOf(Options), KeyOf(Options with { Imports = ["a.i"] }));
        Assert.NotEqual(
            KeyOf(Options),
            KeyOf(Options with { Warnings = new WarningOptions { Disabled = new HashSet<int> { 1 } } })
        );
        Assert.Equal(KeyOf(Options), KeyOf(Options with { Parallelism = 99 }));
        Assert.Equal(KeyOf(Options), KeyOf(Options with { MdxFiles = ["M.mdx", "N.mdx"] }));
    }

    private static UInt128 KeyOf(ModuleOptions options) => ModuleRecord.KeyOf(options, []);
}
