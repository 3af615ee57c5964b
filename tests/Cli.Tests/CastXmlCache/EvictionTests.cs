using System.Globalization;

namespace Wrapgen.Cli.Tests.CastXmlCache;

/// <summary>Eviction by age, then by size; at most once per store, and harmless to concurrent readers.</summary>
public sealed class EvictionTests
{
    [Theory]
    [InlineData("cache", "evict", "30")]
    [InlineData("castxml", "--evict", "30")]
    public void Old_entries_go_and_used_ones_stay(params string[] command)
    {
        using var bed = new CacheBed();
        bed.Run();
        var old = bed.Files("entries").Concat(bed.Files("histories")).ToList();
        foreach (var file in old)
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-31));
        bed.Checkout.Arguments.Add("-DNEW");
        bed.Run();
        var result = bed.Wrapgen([.. command, "--cache-dir", bed.Root]);
        Assert.Equal(0, result.ExitCode);
        Assert.All(old, file => Assert.False(File.Exists(file)));
        bed.Expect("hit L1");
    }

    [Fact]
    public void Using_an_entry_keeps_it_young()
    {
        using var bed = new CacheBed();
        bed.Run();
        foreach (var file in bed.Files("entries").Concat(bed.Files("histories")))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-31));
        bed.Expect("hit L1");
        bed.Wrapgen(["cache", "evict", "30"]);
        bed.Expect("hit L1");
    }

    [Fact]
    public void Then_the_oldest_go_until_the_rest_fits()
    {
        using var bed = new CacheBed();
        var entries = new List<string>();
        for (var day = 3; day >= 1; day--)
        {
            bed.Checkout.Arguments.Add($"-DDAY={day}");
            bed.Run();
            entries.Add(Assert.Single(bed.Files("entries").Except(entries)));
            File.SetLastWriteTimeUtc(entries[^1], DateTime.UtcNow.AddDays(-day));
        }
        foreach (var folder in (string[])["histories", "units", Path.Combine("memory", "programs")])
            bed.Files(folder).ToList().ForEach(File.Delete);
        var two = (new FileInfo(entries[1]).Length + new FileInfo(entries[2]).Length) / 1e9;
        bed.Wrapgen(["cache", "evict", "365", "--max-size", two.ToString("R", CultureInfo.InvariantCulture)]);
        Assert.Equal([false, true, true], entries.Select(File.Exists));
    }

    [Fact]
    public void Nothing_is_looked_at_when_nothing_was_stored_since()
    {
        using var bed = new CacheBed();
        bed.Run();
        Assert.NotEmpty(bed.Wrapgen(["cache", "evict", "30"]).Output);
        var leftover = Checkout.Write(Path.Combine(bed.Root, "staging", "leftover"), "");
        Assert.Empty(bed.Wrapgen(["cache", "evict", "30"]).Output);
        Assert.True(File.Exists(leftover));
        Assert.NotEmpty(bed.Wrapgen(["cache", "evict", "29"]).Output);
        Assert.False(File.Exists(leftover));
        bed.Checkout.Arguments.Add("-DNEW");
        bed.Run();
        Assert.NotEmpty(bed.Wrapgen(["cache", "evict", "30"]).Output);
    }

    [Fact]
    public void A_store_that_goes_over_the_limit_cleans_up_by_itself()
    {
        using var bed = new CacheBed();
        bed.Environment["ITK_WRAP_CACHE_MAX_SIZE"] = "0.000006";
        for (var i = 0; i < 6; i++)
        {
            bed.Checkout.Arguments.Add($"-DN={i}");
            Assert.Equal(0, bed.Run().ExitCode);
            // At most once a minute; here the minute is over.
            var marker = Path.Combine(bed.Root, "statistics", "last-automatic-eviction");
            if (File.Exists(marker))
                File.SetLastWriteTimeUtc(marker, DateTime.UtcNow.AddMinutes(-2));
        }
        Assert.InRange(
            bed.Files("entries").Concat(bed.Files("histories")).Sum(file => new FileInfo(file).Length),
            1,
            9000
        );
    }

    [Fact]
    public void A_size_that_is_no_number_counts_as_the_default()
    {
        using var bed = new CacheBed();
        bed.Environment["ITK_WRAP_CACHE_MAX_SIZE"] = "much";
        bed.Run();
        bed.Wrapgen(["cache", "evict", "30"]);
        bed.Expect("hit L1");
    }

    [Fact]
    public void Foreign_files_in_the_folder_stay()
    {
        using var bed = new CacheBed();
        var foreign = Checkout.Write(Path.Combine(bed.Root, "notes.txt"), "mine");
        File.SetLastWriteTimeUtc(foreign, DateTime.UtcNow.AddDays(-100));
        bed.Run();
        bed.Wrapgen(["cache", "evict", "0"]);
        bed.Wrapgen(["cache", "clear"]);
        Assert.True(File.Exists(foreign));
        Assert.Empty(bed.Files("entries"));
    }
}
