using Wrapgen.Caching.Upkeep;
using Wrapgen.Cli.Doctor;

namespace Wrapgen.Cli.Tests.Doctor;

/// <summary>What the doctor makes of folders and settings that a test cannot produce on every machine.</summary>
public class ReviewTests
{
    private static readonly FolderHealth Sound = new()
    {
        Path = "/cache",
        Exists = true,
        IsWritable = true,
        Locks = true,
        FileSystem = "ext4",
        Bytes = 500_000_000,
        FreeBytes = 5_000_000_000,
    };

    [Fact]
    public void A_sound_folder_is_described()
    {
        var check = FolderReview.Of(Sound, isFirst: true, 2_000_000_000);

        Assert.Equal((CheckState.Ok, ""), (check.State, check.Cure));
        Assert.Equal(
            "/cache: 500.0 of 2000.0 MB, writable, locks work, file system ext4, 5000.0 MB free",
            check.Finding
        );
    }

    [Fact]
    public void A_folder_that_cannot_do_its_work_is_a_warning_with_a_cure()
    {
        Assert.Equal("Nothing can be stored", Cure(Sound with { IsWritable = false, Locks = null }));
        Assert.Equal("Processes that need the same entry", Cure(Sound with { Locks = false, FileSystem = "nfs" }));
        Assert.Equal("The folder is larger than its limit", Cure(Sound with { Bytes = 2_000_000_001 }));
        Assert.Equal("The disk is full before", Cure(Sound with { FreeBytes = 1_000_000_000 }));

        static string Cure(FolderHealth folder)
        {
            var check = FolderReview.Of(folder, isFirst: true, 2_000_000_000);
            Assert.Equal(CheckState.Warning, check.State);
            return new[]
            {
                "Nothing can be stored",
                "Processes that need the same entry",
                "The folder is larger than its limit",
                "The disk is full before",
            }.Single(start => check.Cure.StartsWith(start, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_second_folder_may_be_read_only()
    {
        var check = FolderReview.Of(Sound with { IsWritable = false, Locks = null }, isFirst: false, 2_000_000_000);

        Assert.Equal((CheckState.Note, ""), (check.State, check.Cure));
    }

    [Theory]
    [InlineData("ITK_WRAP_CACHE_MAX_SIZE", "2 GB", "which builds ignore")]
    [InlineData("ITK_WRAP_CACHE_FORMAT", "lzma", "which builds ignore")]
    [InlineData("ITK_WRAP_CACHE_BYPASS", "1", "is set")]
    public void A_setting_without_effect_is_a_warning(string variable, string value, string finding)
    {
        var check = Assert.Single(SettingsReview.Of(name => name == variable ? value : null));

        Assert.Equal(CheckState.Warning, check.State);
        Assert.StartsWith(variable, check.Finding, StringComparison.Ordinal);
        Assert.EndsWith(finding, check.Finding, StringComparison.Ordinal);
        Assert.NotEmpty(check.Cure);
    }

    [Fact]
    public void Sound_settings_are_not_mentioned() =>
        Assert.Empty(
            SettingsReview.Of(name =>
                name switch
                {
                    "ITK_WRAP_CACHE_MAX_SIZE" => "2.5",
                    "ITK_WRAP_CACHE_FORMAT" => "gzip",
                    "ITK_WRAP_CACHE_BYPASS" => "0",
                    _ => null,
                }
            )
        );

    [Theory]
    [InlineData("castxml version 0.5.1\n\nDebian clang version 14.0.6", "0.5.1")]
    [InlineData("castxml version 0.6.3-ge6b8b2f", "0.6.3")]
    [InlineData("\nSWIG Version 4.1.0\n\nCompiled with g++", "4.1.0")]
    [InlineData("cmake version 3.30.0-rc1", "3.30.0")]
    [InlineData("CMake 4.0", "4.0")]
    [InlineData("command not found", null)]
    public void The_version_of_a_program_is_the_first_number_that_it_prints(string prints, string? version) =>
        Assert.Equal(version, RequiredTool.VersionIn(prints)?.ToString());
}
