using Wrapgen.Pipeline.Discovery;

namespace Wrapgen.Pipeline.Tests.Discovery;

/// <summary>Master indexes (docs/wrapping-rules.md, "Master indexes").</summary>
public class MdxFileTests
{
    [Theory]
    [InlineData("% comment\n\n   \nitkA.idx\n", "itkA.idx:4")]
    [InlineData("itkA.idx\nITKCommon.mdx\nitkB.idx", "itkA.idx:1 ITKCommon.mdx:2 itkB.idx:3")]
    [InlineData("(const char*)\"itkA.idx\"\n\"itkB.idx\"\n(const char*)itkC.idx\n", "itkA.idx:1 itkB.idx:2 itkC.idx:3")]
    [InlineData("  itkA.idx  \r\nitkB.idx\r\n", "itkA.idx:1 itkB.idx:2")]
    [InlineData("", "")]
    public void Entries_are_lines_less_comments_and_quotes(string text, string expected)
    {
        using var work = new TemporaryFolder();
        var index = MdxFile.Read(work.Write("a.mdx", text), TextFile.ReadBytes);

        Assert.Equal(expected, string.Join(' ', index.Entries.Select(entry => $"{entry.FileName}:{entry.Line}")));
    }

    [Theory]
    [InlineData("itkA.idx", "itkA", false)]
    [InlineData("itk.A.idx", "itk.A", false)]
    [InlineData("itkA", "itkA", false)]
    [InlineData("ITKCommon.mdx", "ITKCommon", true)]
    public void A_submodule_is_the_text_up_to_the_last_dot(string file, string stem, bool isNested) =>
        Assert.Equal((stem, isNested), (new MdxEntry(file, 1).Stem, new MdxEntry(file, 1).IsNested));

    [Fact]
    public void A_missing_index_is_said()
    {
        var diagnostic = Documents.DiagnosticOf(() => MdxFile.Read("/nowhere/a.mdx", TextFile.ReadBytes));

        Assert.Equal(("WG1001", "/nowhere/a.mdx"), (diagnostic.Code, diagnostic.File));
    }
}
