using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;
using Wrapgen.Platform.Outputs;

namespace Wrapgen.Pipeline.Tests.Storage;

public class ManifestFileTests
{
    [Fact]
    public void Keys_stand_one_per_line_in_their_order()
    {
        using var work = new TemporaryFolder();
        var path = KeyIndexFile.PathOf(work.Path, "itkImage");

        Assert.True(KeyIndexFile.Write(path, ["ImageBase.itkImage", "Image.itkImage"]));

        Assert.Equal(work["itkImage.index.txt"], path);
        Assert.Equal("ImageBase.itkImage\nImage.itkImage\n", File.ReadAllText(path));
        Assert.Equal(["ImageBase.itkImage", "Image.itkImage"], KeyIndexFile.Read(path));
    }

    [Fact]
    public void Without_keys_the_file_is_empty()
    {
        using var work = new TemporaryFolder();

        Assert.True(KeyIndexFile.Write(work["a.index.txt"], []));

        Assert.Equal(0, new FileInfo(work["a.index.txt"]).Length);
        Assert.Empty(KeyIndexFile.Read(work["a.index.txt"]));
    }

    [Fact]
    public void Equal_content_is_left_alone()
    {
        using var work = new TemporaryFolder();
        var path = work.Write("a.index.txt", "A.a\n");
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, time);

        Assert.False(KeyIndexFile.Write(path, ["A.a"]));
        Assert.Equal(time, File.GetLastWriteTimeUtc(path));
        Assert.True(KeyIndexFile.Write(path, ["B.a"]));
        Assert.NotEqual(time, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void Windows_line_ends_are_read_too()
    {
        using var work = new TemporaryFolder();

        Assert.Equal(["A.a", "B.a"], KeyIndexFile.Read(work.Write("a.index.txt", "A.a\r\n\r\nB.a\r\n")));
    }

    [Fact]
    public void A_missing_file_is_said()
    {
        using var work = new TemporaryFolder();

        var failure = Assert.Throws<WrapgenException>(() => KeyIndexFile.Read(work["a.index.txt"]));

        Assert.Equal(("WG9001", work["a.index.txt"]), (failure.Diagnostic.Code, failure.Diagnostic.File));
    }

    [Fact]
    public void A_stamp_is_written_with_a_fresh_time_every_time()
    {
        using var work = new TemporaryFolder();
        var stamp = work["ITKCommon.stamp"];
        StampFile.Write(stamp);
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(stamp, time);

        StampFile.Write(stamp);

        Assert.NotEqual(time, File.GetLastWriteTimeUtc(stamp));
    }
}
