using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Tests.Incremental;

public class RebuildTests
{
    private const string All =
        "shapesLightObject shapesProcessObject shapesSize shapesIndex shapesFixedArray shapesVector shapesPoint shapesAngle";

    [Fact]
    public void An_unchanged_module_opens_no_xml_and_is_stamped_anew()
    {
        using var module = new ShapesModule();
        Assert.Equal(All, module.Run());
        File.SetLastWriteTimeUtc(module.Options.Stamp!, DateTime.UnixEpoch);

        Assert.Equal("", module.Run());

        Assert.Equal(1, module.ParsingStages);
        Assert.NotEqual(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(module.Options.Stamp!));
    }

    [Fact]
    public void Touching_one_xml_models_one_submodule()
    {
        using var module = new ShapesModule();
        module.Run();
        var clean = module.Products();
        File.AppendAllText(module.Xml("shapesIndex"), "<!-- touched -->");

        Assert.Equal("shapesIndex", module.Run());

        Assert.Equal(clean.Where(IsProduct), module.Products().Where(IsProduct));
        Assert.Equal("", module.Run());
    }

    [Fact]
    public void The_same_xml_with_a_fresh_time_is_no_change()
    {
        using var module = new ShapesModule();
        module.Run();
        File.SetLastWriteTimeUtc(module.Xml("shapesIndex"), DateTime.UnixEpoch);

        Assert.Equal("", module.Run());
    }

    [Fact]
    public void Another_alias_models_every_submodule()
    {
        using var module = new ShapesModule();
        module.Run();
        var xml = module.Xml("shapesSize");
        File.WriteAllText(
            xml,
            File.ReadAllText(xml).Replace("name=\"shapesSize2\"", "name=\"shapesSizeTwo\"", StringComparison.Ordinal)
        );

        Assert.Equal(All, module.Run());
    }

    [Fact]
    public void Whatever_is_corrupted_is_made_again_as_a_clean_run_makes_it()
    {
        using var module = new ShapesModule();
        module.Run();
        var clean = module.Products();

        foreach (var path in clean.Keys.Where(IsProduct).Where(IsSample))
        {
            // Same size, same times: only the content differs.
            var (modified, text) = (File.GetLastWriteTimeUtc(path), clean[path]);
            File.WriteAllText(path, text.Length == 0 ? "x" : (text[0] == '#' ? '!' : '#') + text[1..]);
            File.SetLastWriteTimeUtc(path, modified);
            module.Run();
            Assert.Equal(clean, module.Products());
            File.Delete(path);
            module.Run();
            Assert.Equal(clean, module.Products());
        }
    }

    [Fact]
    public void Every_corrupted_input_is_read_again()
    {
        using var module = new ShapesModule();
        module.Run();

        foreach (var path in module.Files().Where(path => !IsProduct(path) && IsSample(path)).ToList())
        {
            var text = File.ReadAllText(path);
            File.WriteAllText(path, "<garbage" + text);
            if (path.EndsWith(".xml", StringComparison.Ordinal))
                Assert.Equal("WG2001", Assert.Throws<WrapgenException>(() => module.Run()).Diagnostic.Code);
            else if (path.EndsWith(".mdx", StringComparison.Ordinal))
                Assert.Equal("WG1004", Assert.Throws<WrapgenException>(() => module.Run()).Diagnostic.Code);
            else
                Assert.NotEqual("", module.Run());
            File.WriteAllText(path, text);
            module.Run();
        }

        Assert.Equal("", module.Run());
    }

    [Fact]
    public void A_lost_database_is_filled_again()
    {
        using var module = new ShapesModule();
        module.Run();
        foreach (var file in Directory.EnumerateFiles(module.Store, "*.db*"))
            File.Delete(file);

        Assert.Equal(All, module.Run());
    }

    [Fact]
    public void A_deleted_stamp_asks_for_everything_anew()
    {
        using var module = new ShapesModule();
        module.Run();
        File.Delete(module.Options.Stamp!);

        Assert.Equal(All, module.Run());
    }

    [Fact]
    public void A_damaged_state_is_as_good_as_none()
    {
        using var module = new ShapesModule();
        module.Run();
        var state = Path.Combine(module.Store, "ShapesCore.state");
        var bytes = File.ReadAllBytes(state);

        for (var length = 0; length < bytes.Length; length += bytes.Length / 5)
        {
            File.WriteAllBytes(state, bytes[..length]);
            Assert.Equal(All, module.Run());
        }
    }

    [Fact]
    public void Force_reads_everything()
    {
        using var module = new ShapesModule();
        module.Run();

        Assert.Equal(All, module.Run(force: true));
    }

    /// <summary>The files of the first and the last submodule, and those of the module.</summary>
    private static bool IsSample(string path) =>
        Path.GetFileName(path) is var name
        && (
            name.StartsWith("shapesLightObject", StringComparison.Ordinal)
            || name.StartsWith("shapesAngle", StringComparison.Ordinal)
            || !name.StartsWith("shapes", StringComparison.Ordinal)
        );

    private static bool IsProduct(KeyValuePair<string, string> file) => IsProduct(file.Key);

    private static bool IsProduct(string path) =>
        !path.Contains("castxml_inputs", StringComparison.Ordinal) && !path.EndsWith(".mdx", StringComparison.Ordinal);
}
