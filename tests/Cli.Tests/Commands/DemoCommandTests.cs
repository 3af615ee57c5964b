namespace Wrapgen.Cli.Tests.Commands;

public class DemoCommandTests
{
    [Fact]
    public void Demo_wraps_the_embedded_library_end_to_end_and_says_where_things_are()
    {
        using var folder = new TemporaryFolder();

        new Transcript("demo").Hide(folder.Path, "<folder>").Run(0, "demo", "--output", folder.Path).IsRecorded();

        Assert.Contains(
            "class shapesCircle : public shapesShape {",
            File.ReadAllText(folder["interfaces", "shapesCircle.i"]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "def threshold_image_filter(",
            File.ReadAllText(folder["interfaces", "shapesThresholdImageFilter.i"]),
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(folder["store", "ShapesImaging.stamp"]));
    }

    [Fact]
    public void A_second_demo_leaves_every_product_untouched()
    {
        using var folder = new TemporaryFolder();
        CommandLine.Run("demo", "--output", folder.Path);
        var before = Times(folder);

        var result = CommandLine.Run("demo", "--output", folder.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(before, Times(folder));
    }

    private static Dictionary<string, DateTime> Times(TemporaryFolder folder) =>
        Directory
            .EnumerateFiles(folder["interfaces"], "shapes*")
            .Concat(Directory.EnumerateFiles(folder["stubs"]))
            .ToDictionary(path => path, File.GetLastWriteTimeUtc);
}
