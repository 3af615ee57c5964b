namespace Wrapgen.Cli.Tests.CastXmlCache;

/// <summary>What is served, and what must not be.</summary>
public sealed class HitAndMissTests
{
    [Fact]
    public void The_second_run_restores_the_same_bytes_without_castxml_and_with_a_fresh_time()
    {
        using var bed = new CacheBed();
        bed.Expect("miss (not recorded)");
        var xml = bed.Checkout.Xml;
        File.SetLastWriteTimeUtc(bed.Checkout.Output, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var before = DateTime.UtcNow.AddSeconds(-2);
        bed.Expect("hit L1");
        Assert.Equal(xml, bed.Checkout.Xml);
        Assert.True(File.GetLastWriteTimeUtc(bed.Checkout.Output) > before);
        Assert.Single(bed.CastXml.Calls);
    }

    [Fact]
    public void A_cold_miss_is_one_run_of_castxml()
    {
        using var bed = new CacheBed();
        bed.Run();
        Assert.Equal((1, 0), (bed.CastXml.Runs, bed.CastXml.Preprocessings));
    }

    [Fact]
    public void A_missing_output_is_restored()
    {
        using var bed = new CacheBed();
        bed.Run();
        var xml = bed.Checkout.Xml;
        File.Delete(bed.Checkout.Output);
        bed.Expect("hit L1");
        Assert.Equal(xml, bed.Checkout.Xml);
    }

    [Fact]
    public void An_output_that_was_changed_by_hand_is_put_right()
    {
        using var bed = new CacheBed();
        bed.Run();
        var xml = bed.Checkout.Xml;
        foreach (var other in (string[])[xml.Replace("int", "ant", StringComparison.Ordinal), xml[..^1], xml + " ", ""])
        {
            Assert.NotEqual(xml, other);
            File.WriteAllText(bed.Checkout.Output, other);
            bed.Expect("hit L1");
            Assert.Equal(xml, bed.Checkout.Xml);
        }
    }

    [Theory]
    [InlineData("top.h")]
    [InlineData("sub/deep.h")]
    [InlineData("sub/near.h")]
    public void An_edited_header_is_a_miss_and_its_old_content_is_a_hit_again(string header)
    {
        using var bed = new CacheBed();
        var path = Path.Combine(bed.Checkout.Source, "include", header);
        var old = File.ReadAllText(path);
        bed.Run();
        var oldXml = bed.Checkout.Xml;
        File.WriteAllText(path, old.Replace("int", "ant", StringComparison.Ordinal));
        bed.Expect("miss (header changed: " + path);
        Assert.NotEqual(oldXml, bed.Checkout.Xml);
        File.WriteAllText(path, old);
        bed.Expect("hit L1");
        Assert.Equal(oldXml, bed.Checkout.Xml);
        Assert.Equal(2, bed.CastXml.Calls.Count);
    }

    [Fact]
    public void An_edited_comment_is_a_miss_because_the_XML_tells_where_comments_are()
    {
        using var bed = new CacheBed();
        bed.Run();
        File.AppendAllText(bed.Checkout.Near, "// a comment\n");
        bed.Expect("miss (header changed");
        Assert.Contains("a comment", bed.Checkout.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_unit_is_a_miss()
    {
        using var bed = new CacheBed();
        bed.Run();
        File.AppendAllText(bed.Checkout.Unit, "int more;\n");
        bed.Expect("miss (header changed");
        Assert.Contains("int more;", bed.Checkout.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_header_is_a_miss()
    {
        using var bed = new CacheBed();
        bed.Run();
        File.Delete(bed.Checkout.Near);
        bed.Expect("miss (header changed");
    }

    [Theory]
    [InlineData("first/top.h", "at the top of an earlier directory")]
    [InlineData("first/sub/deep.h", "in a subdirectory of an earlier directory")]
    [InlineData("include/sub/sub/near.h", "nowhere castxml looks", false)]
    [InlineData("first/unrelated.h", "that nobody includes", false)]
    public void A_new_header(string name, string where, bool shadows = true)
    {
        using var bed = new CacheBed();
        bed.Run();
        Checkout.Write(Path.Combine(bed.Checkout.Source, name), "int shadow;\n");
        bed.Expect(shadows ? "miss (new file comes first" : "hit L1");
        Assert.True(shadows == bed.Checkout.Xml.Contains("int shadow;", StringComparison.Ordinal), where);
    }

    [Fact]
    public void A_new_header_beside_the_includer_shadows_a_quoted_include()
    {
        using var bed = new CacheBed();
        bed.Run();
        Checkout.Write(Path.Combine(bed.Checkout.Build, "top.h"), "int shadow;\n");
        bed.Expect("miss (new file comes first");
        Assert.Contains("int shadow;", bed.Checkout.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shadow_in_a_folder_that_did_not_exist_is_seen()
    {
        using var bed = new CacheBed();
        Directory.Delete(Path.Combine(bed.Checkout.Source, "first"), recursive: true);
        bed.Run();
        bed.Expect("hit L1");
        Checkout.Write(Path.Combine(bed.Checkout.Source, "first", "sub", "deep.h"), "int shadow;\n");
        bed.Expect("miss (new file comes first");
    }

    [Fact]
    public void A_folder_or_a_file_in_the_way_of_a_header_is_no_shadow()
    {
        using var bed = new CacheBed();
        Directory.Delete(Path.Combine(bed.Checkout.Source, "first", "sub"));
        bed.Run();
        Directory.CreateDirectory(Path.Combine(bed.Checkout.Source, "first", "top.h"));
        Checkout.Write(Path.Combine(bed.Checkout.Source, "first", "sub"), "not a directory");
        bed.Expect("hit L1");
    }

    [Fact]
    public void A_unit_that_uses_the_time_is_never_served()
    {
        using var bed = new CacheBed();
        File.AppendAllText(bed.Checkout.Near, "const char * built = __DATE__;\n");
        bed.Expect("miss (not recorded)");
        bed.Expect("miss (not recorded)");
        Assert.Equal(2, bed.CastXml.Runs);
    }

    [Fact]
    public void A_header_that_changes_while_castxml_runs_is_not_recorded()
    {
        using var bed = new CacheBed();
        bed.CastXml.Does($"echo 'int late;' >> '{bed.Checkout.Near}'");
        Assert.Contains("not stored", bed.Run().Error, StringComparison.Ordinal);
        bed.CastXml.Does("");
        bed.Expect("miss (not recorded)");
        bed.Expect("hit L1");
        Assert.Contains("int late;", bed.Checkout.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shadow_that_appears_while_castxml_runs_is_not_taken_for_an_old_one()
    {
        using var bed = new CacheBed();
        bed.CastXml.Does($"echo 'int shadow;' > '{bed.Checkout.Source}/first/top.h'");
        bed.Run();
        bed.CastXml.Does("");
        bed.Expect("miss");
        Assert.Contains("int shadow;", bed.Checkout.Xml, StringComparison.Ordinal);
    }
}
