namespace Wrapgen.Cli.Tests.CastXmlCache;

/// <summary>
/// Cache folders: reads search all of them, writes go to the first writable one; a copied folder hits, a damaged entry
/// misses.
/// </summary>
public sealed class RootTests
{
    [Fact]
    public void Reads_search_every_root_and_writes_go_to_the_first()
    {
        using var bed = new CacheBed();
        bed.Run();
        var first = bed["first-root"];
        bed.Environment["ITK_WRAP_CACHE"] = $":{first}::{bed.Root}:";
        bed.Expect("hit L1");
        Assert.False(Directory.Exists(Path.Combine(first, "entries")));
        File.AppendAllText(bed.Checkout.Near, "int more;\n");
        var entries = bed.Files("entries").Count;
        bed.Expect("miss");
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(first, "entries"), "*", SearchOption.AllDirectories));
        Assert.Equal(entries, bed.Files("entries").Count);
    }

    [Fact]
    public void A_root_that_cannot_be_written_is_no_error_and_the_next_one_is_taken()
    {
        using var bed = new CacheBed();
        var blocked = Checkout.Write(bed["blocked"], "a file where the folder should be");
        bed.Environment["ITK_WRAP_CACHE"] = $"{blocked}:{bed.Root}";
        bed.Expect("miss (not recorded)");
        bed.Expect("hit L1");
        bed.Environment["ITK_WRAP_CACHE"] = blocked;
        bed.Expect("miss (not recorded)");
        bed.Expect("miss (not recorded)");
        Assert.Equal(3, bed.CastXml.Runs);
    }

    [Fact]
    public void A_read_only_root_still_serves()
    {
        Assert.SkipWhen(Environment.UserName == "root", "root may write anywhere");
        using var bed = new CacheBed();
        bed.Run();
        foreach (var folder in Directory.GetDirectories(bed.Root, "*", SearchOption.AllDirectories).Append(bed.Root))
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        bed.Expect("hit L1");
        foreach (var folder in Directory.GetDirectories(bed.Root, "*", SearchOption.AllDirectories).Append(bed.Root))
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_copied_cache_hits_at_once_and_names_no_place_of_its_own()
    {
        using var bed = new CacheBed();
        bed.Run();
        Directory.Move(bed.Root, bed["copied", ".."] + "/moved-cache");
        bed.Environment["ITK_WRAP_CACHE"] = bed["moved-cache"];
        bed.Expect("hit L1");
        Assert.Single(bed.CastXml.Calls);
        foreach (var file in Directory.GetFiles(bed["moved-cache"], "*", SearchOption.AllDirectories))
            Assert.DoesNotContain(bed.Root, File.ReadAllText(file), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Damages =>
        new(
            from folder in new[] { "entries", "histories", "units", "memory", "statistics", "" }
            from damage in new[] { "truncated", "empty", "garbage", "one bit" }
            select (folder, damage)
        );

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_file_is_a_miss_at_worst_and_repaired(string folder, string damage)
    {
        using var bed = new CacheBed();
        bed.Run();
        var xml = bed.Checkout.Xml;
        foreach (var file in bed.Files(folder))
            Damage(file, damage);
        var result = bed.Run();
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(xml, bed.Checkout.Xml);
        if (folder is "entries" or "histories")
            Assert.Contains("miss (entry damaged", result.Error, StringComparison.Ordinal);
        bed.Expect("hit L1");
        Assert.Equal(xml, bed.Checkout.Xml);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("uncompressed")]
    [InlineData("zstd")]
    [InlineData(null)]
    public void Every_form_is_read_whatever_is_written(string? format)
    {
        using var bed = new CacheBed();
        bed.Environment["ITK_WRAP_CACHE_FORMAT"] = format;
        bed.Run();
        var xml = bed.Checkout.Xml;
        Assert.Equal(
            format == "uncompressed",
            File.ReadAllText(Assert.Single(bed.Files("entries"))).Contains("int near;", StringComparison.Ordinal)
        );
        bed.Environment["ITK_WRAP_CACHE_FORMAT"] = format == "gzip" ? "uncompressed" : "gzip";
        bed.Expect("hit L1");
        Assert.Equal(xml, bed.Checkout.Xml);
    }

    [Fact]
    public void Entries_of_another_version_are_ignored_and_age_out()
    {
        using var bed = new CacheBed();
        bed.Run();
        foreach (var file in bed.Files("histories").Concat(bed.Files("entries")))
        {
            // The version stands after the four bytes that mark the format.
            var bytes = File.ReadAllBytes(file);
            bytes[4]++;
            var old = file + "-of-another-version";
            File.WriteAllBytes(old, bytes);
            File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-40));
        }
        bed.Expect("hit L1");
        Assert.Contains("2 are of another version", bed.Wrapgen(["cache", "verify"]).Output, StringComparison.Ordinal);
        bed.Wrapgen(["cache", "evict", "30"]);
        Assert.DoesNotContain(bed.Files(), file => file.EndsWith("version", StringComparison.Ordinal));
        bed.Expect("hit L1");
    }

    [Fact]
    public void An_entry_under_another_name_is_not_believed()
    {
        using var bed = new CacheBed();
        bed.Run();
        File.AppendAllText(bed.Checkout.Near, "int more;\n");
        bed.Run();
        var entries = bed.Files("entries");
        Assert.Equal(2, entries.Count);
        var bytes = entries.Select(File.ReadAllBytes).ToList();
        File.WriteAllBytes(entries[0], bytes[1]);
        File.WriteAllBytes(entries[1], bytes[0]);
        bed.Expect("miss (entry damaged");
        Assert.Contains("int more;", bed.Checkout.Xml, StringComparison.Ordinal);
    }

    private static void Damage(string file, string damage)
    {
        var bytes = File.ReadAllBytes(file);
        switch (damage)
        {
            case "truncated":
                File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
                break;
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            case "garbage":
                new Random(1).NextBytes(bytes);
                File.WriteAllBytes(file, bytes);
                break;
            default:
                if (bytes.Length > 0)
                    bytes[^1] ^= 1;
                File.WriteAllBytes(file, bytes);
                break;
        }
    }
}
