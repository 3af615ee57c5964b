using System.Text;
using Wrapgen.Pipeline.Storage;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Tests.Storage;

public class KeyIndexFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("ImageBase.itkImage\nImage.itkImage\n", "ImageBase.itkImage", "Image.itkImage")]
    public void Keys_stand_one_per_line_in_their_order(string content, params string[] keys)
    {
        using var work = new TemporaryFolder();
        var path = KeyIndexFile.PathOf(work.Path, "itkImage");

        Assert.Equal(work["itkImage.index.txt"], path);
        Assert.Equal(content, Encoding.UTF8.GetString(KeyIndexFile.Render(keys)));
        Assert.Equal(keys, KeyIndexFile.Read(work.Write("itkImage.index.txt", content)));
    }

    [Fact]
    public void Windows_line_ends_are_read_too()
    {
        using var work = new TemporaryFolder();

        Assert.Equal(["A.a", "B.a"], KeyIndexFile.Read(work.Write("a.index.txt", "A.a\r\n\r\nB.a\r\n")));
    }

    [Fact]
    public void A_missing_file_is_reported()
    {
        using var work = new TemporaryFolder();

        var failure = Assert.Throws<WrapgenException>(() => KeyIndexFile.Read(work["a.index.txt"]));

        Assert.Equal(("WG9001", work["a.index.txt"]), (failure.Diagnostic.Code, failure.Diagnostic.File));
    }
}
