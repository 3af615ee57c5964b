namespace Wrapgen.Cli.Tests.CastXmlCache;

/// <summary>
/// The second level: an entry of another command whose files are the same (docs/cache.md, "How a hit is decided").
/// </summary>
public sealed class PreprocessorTests
{
    [Fact]
    public void Another_list_of_include_directories_costs_a_preprocess_and_no_run()
    {
        using var bed = new CacheBed();
        bed.Run();
        var xml = bed.Checkout.Xml;
        bed.Checkout.SearchIn("first", "second", "include");
        bed.Expect("hit L2");
        Assert.Equal(xml, bed.Checkout.Xml);
        Assert.Equal((1, 1), (bed.CastXml.Runs, bed.CastXml.Preprocessings));
        bed.Expect("hit L1");
        Assert.Equal((1, 1), (bed.CastXml.Runs, bed.CastXml.Preprocessings));
    }

    [Fact]
    public void Headers_in_another_directory_keep_their_own_paths_in_the_XML()
    {
        using var bed = new CacheBed();
        bed.Run();
        Directory.Move(Path.Combine(bed.Checkout.Source, "include"), Path.Combine(bed.Checkout.Source, "moved"));
        bed.Checkout.SearchIn("first", "second", "moved");
        var expected = bed.Checkout.Xml.Replace("/include/", "/moved/", StringComparison.Ordinal);
        bed.Expect("hit L2");
        Assert.Equal(expected, bed.Checkout.Xml);
    }

    [Fact]
    public void Other_headers_in_the_new_directories_are_a_miss()
    {
        using var bed = new CacheBed();
        bed.Run();
        Checkout.Write(Path.Combine(bed.Checkout.Source, "second", "top.h"), "int other;\n");
        bed.Checkout.SearchIn("first", "second", "include");
        bed.Expect("miss (not recorded)");
        Assert.Contains("int other;", bed.Checkout.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public void The_preprocess_can_be_switched_off()
    {
        using var bed = new CacheBed();
        bed.Environment["ITK_WRAP_CACHE_PREPROCESS"] = "0";
        bed.Run();
        bed.Checkout.SearchIn("first", "second", "include");
        bed.Expect("miss (not recorded)");
        Assert.Equal((2, 0), (bed.CastXml.Runs, bed.CastXml.Preprocessings));
    }

    [Fact]
    public void A_probe_for_a_file_is_recorded_and_an_answer_that_changes_is_a_miss()
    {
        using var bed = new CacheBed();
        File.AppendAllText(bed.Checkout.Near, "#if __has_include(<optional/thing.h>)\n#endif\n");
        bed.Run();
        bed.Expect("hit L1");
        var thing = Checkout.Write(Path.Combine(bed.Checkout.Source, "include", "optional", "thing.h"), "");
        bed.Expect("miss (new file comes first");
        bed.Expect("hit L1");
        File.Delete(thing);
        bed.Expect("hit L1");
    }

    [Fact]
    public void A_probe_that_only_the_preprocessor_understands_is_never_served_without_it()
    {
        using var bed = new CacheBed();
        File.AppendAllText(bed.Checkout.Near, "#define THING <thing.h>\n#if __has_include(THING)\n#endif\n");
        bed.Expect("miss (not recorded)");
        bed.Expect("hit L2");
        bed.Expect("hit L2");
        Assert.Equal((1, 2), (bed.CastXml.Runs, bed.CastXml.Preprocessings));
    }
}
