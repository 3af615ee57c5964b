namespace Wrapgen.Cli.Tests.CastXmlCache;

/// <summary><c>--keep</c>: XML with unchanged content keeps its time, so that Ninja stops there.</summary>
public sealed class KeepTests
{
    private static readonly DateTime Old = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("--keep")]
    [InlineData("--keep", "--no-cache")]
    public void The_time_stays_when_the_content_does(params string[] options)
    {
        using var bed = new CacheBed();
        bed.Run();
        File.SetLastWriteTimeUtc(bed.Checkout.Output, Old);

        Assert.Equal(0, bed.Run(null, options).ExitCode);

        Assert.Equal(Old, File.GetLastWriteTimeUtc(bed.Checkout.Output));
        Assert.Single(
            Directory.GetFiles(Path.GetDirectoryName(bed.Checkout.Output)!, Path.GetFileName(bed.Checkout.Output) + "*")
        );
    }

    [Fact]
    public void Other_content_gets_a_fresh_time()
    {
        using var bed = new CacheBed();
        bed.Run();
        File.SetLastWriteTimeUtc(bed.Checkout.Output, Old);
        File.AppendAllText(Path.Combine(bed.Checkout.Source, "include", "top.h"), "int another;\n");

        Assert.Equal(0, bed.Run(null, "--keep").ExitCode);

        Assert.True(File.GetLastWriteTimeUtc(bed.Checkout.Output) > Old);
    }

    [Fact]
    public void A_failing_castxml_loses_nothing()
    {
        using var bed = new CacheBed();
        bed.Run();
        var xml = bed.Checkout.Xml;
        File.AppendAllText(Path.Combine(bed.Checkout.Source, "include", "top.h"), "int another;\n");
        File.WriteAllText(bed.CastXml.Path + ".run", "exit 3");

        Assert.Equal(3, bed.Run(null, "--keep").ExitCode);

        Assert.Equal(xml, bed.Checkout.Xml);
    }

    [Fact]
    public void An_output_that_is_not_there_yet_is_made()
    {
        using var bed = new CacheBed();

        Assert.Equal(0, bed.Run(null, "--keep").ExitCode);

        Assert.True(File.Exists(bed.Checkout.Output));
    }
}
