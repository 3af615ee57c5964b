using System.IO.Compression;
using System.Text;
using Wrapgen.Pipeline.Parsing;
using Wrapgen.Platform.Diagnostics;

namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>A file that is not complete CastXML ends in a diagnostic with file and line.</summary>
public class BadXmlTests
{
    private const string Start = "<?xml version=\"1.0\"?>\n<CastXML format=\"1.3.1\">\n";

    [Theory]
    [InlineData("", 1)]
    [InlineData(" \n \n", 1)]
    [InlineData("garbage", 1)]
    [InlineData("\0\0\0\0", 1)]
    [InlineData("<", 1)]
    [InlineData(Start, 3)]
    [InlineData(Start + "<File id=\"f1\" name=\"a\"/>\n", 4)]
    [InlineData(Start + "<File id=\"f1\"\n name=\"a", 4)]
    [InlineData(Start + "<Method id=\"_1\">\n<Argument type=\"_2\"/>\n</CastXML>\n", 5)]
    [InlineData(Start + "</CastXML>\n</CastXML>\n", 4)]
    [InlineData(Start + "</CastXML>\n<CastXML format=\"1\"/>\n", 4)]
    [InlineData(Start + "</CastXML>\ntext\n", 4)]
    [InlineData("text\n" + Start + "</CastXML>\n", 1)]
    [InlineData("a=\"text\" <CastXML format=\"1\"/>", 1)]
    [InlineData("text<CastXML format=\"1\"/>", 1)]
    [InlineData(Start + "<Class id=\"_1\" b>\n</Class></CastXML>\n", 3)]
    [InlineData(Start + "<Class b/>\n</CastXML>\n", 3)]
    [InlineData(Start + "<Class=\"x\"/>\n</CastXML>\n", 3)]
    [InlineData(Start + "<Class id=\"_1\"name=\"x\"/>\n</CastXML>\n", 3)]
    [InlineData(Start + "<Class id=_1/>\n</CastXML>\n", 3)]
    [InlineData(Start + "<Class id=\"a<b\"/>\n</CastXML>\n", 3)]
    [InlineData(Start + "<Class id=\"a&b\"/>\n</CastXML>\n", 3)]
    [InlineData(Start + "<Class id=\"&nbsp;\"/>\n</CastXML>\n", 3)]
    [InlineData(Start + "<Class id=\"&#0;\"/>\n</CastXML>\n", 3)]
    [InlineData(Start + "<Class id=\"\u0001\"/>\n</CastXML>\n", 3)]
    [InlineData(Start + "<1Class/>\n</CastXML>\n", 3)]
    [InlineData(Start + "< Class/>\n</CastXML>\n", 3)]
    [InlineData(Start + "<Class / >\n</CastXML>\n", 3)]
    [InlineData(Start + "<!-- a -- b -->\n</CastXML>\n", 3)]
    [InlineData("<!DOCTYPE CastXML>\n" + "<CastXML format=\"1\"/>", 1)]
    [InlineData(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE CastXML SYSTEM \"file:///etc/passwd\">\n<CastXML format=\"1\"/>",
        1
    )]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]>\n<CastXML format=\"&b;\"/>", 1)]
    [InlineData("<?xml version=\"2.0\"?>\n<CastXML format=\"1\"/>", 1)]
    [InlineData("<?xml version=\"1.0\" encoding=\"no-such-thing\"?>\n<CastXML format=\"1\"/>", 1)]
    public void Malformed_text_is_refused_with_its_line(string xml, int line)
    {
        var diagnostic = Documents.DiagnosticOf(() => Documents.Open(xml));

        Assert.Equal(("WG2001", "test.xml", line), (diagnostic.Code, diagnostic.File, diagnostic.Line));
    }

    [Theory]
    [InlineData("<html/>", "html")]
    [InlineData("<CastXML/>", "CastXML")]
    [InlineData("<CastXML format=\"\"/>", "CastXML")]
    [InlineData("<GCC_XML version=\"0.9.0\"/>", "GCC_XML")]
    [InlineData("<GCC_XML cvs_revision=\"new\"/>", "GCC_XML")]
    [InlineData("<castxml format=\"1\"/>", "castxml")]
    public void Another_root_is_refused(string xml, string root)
    {
        var diagnostic = Documents.DiagnosticOf(() => Documents.Open(xml));

        Assert.Equal(("WG2002", "test.xml"), (diagnostic.Code, diagnostic.File));
        Assert.Contains($"'{root}'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<CastXML format=\"1.4.0\"/>")]
    [InlineData("<CastXML format=\"7\"></CastXML>")]
    [InlineData("<GCC_XML cvs_revision=\"1.135\"/>")]
    public void A_root_without_content_is_a_document_and_its_version_is_not_interpreted(string xml)
    {
        using var document = Documents.Open(xml);

        Assert.Equal(0, document.ElementCount);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused_with_their_line()
    {
        byte[] xml =
        [
            .. Encoding.UTF8.GetBytes(Start + "<File id=\"f1\" name=\""),
            0xC3,
            .. Encoding.UTF8.GetBytes("\"/>\n</CastXML>\n"),
        ];
        var diagnostic = Documents.DiagnosticOf(() => Documents.Open(xml));

        Assert.Equal(("WG2001", 3), (diagnostic.Code, diagnostic.Line));
    }

    [Fact]
    public void Cutting_a_document_anywhere_is_refused()
    {
        var text = new CastXmlText();
        text.Method(text.Class("Foo<int>"), "m", "void", "", "int|x|1");
        var bytes = Encoding.UTF8.GetBytes(text.ToString().TrimEnd());

        for (var length = 0; length < bytes.Length; length++)
            Assert.Equal("WG2001", Documents.DiagnosticOf(() => Documents.Open(bytes[..length])).Code);
    }

    [Fact]
    public void Cutting_a_gzip_file_anywhere_is_refused_with_the_line_that_was_reached()
    {
        var xml =
            new CastXmlText().ToString()
            + string.Concat(Enumerable.Range(0, 2000).Select(number => $"<!-- {number * 7919} -->\n"));
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(xml));
        var bytes = compressed.ToArray();

        for (var length = 2; length < bytes.Length; length += 97)
            Assert.Equal("WG2001", Documents.DiagnosticOf(() => Documents.Open(bytes[..length])).Code);
        Assert.InRange(Documents.DiagnosticOf(() => Documents.Open(bytes[..^10])).Line, 1000, 2100);
        using var whole = Documents.Open(bytes);
        Assert.Equal(1, whole.Declarations.Count(declaration => declaration.Name == "itk"));
    }

    [Fact]
    public void Garbage_behind_the_gzip_header_is_refused()
    {
        var diagnostic = Documents.DiagnosticOf(() =>
            Documents.Open([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, .. "not deflated at all"u8])
        );

        Assert.Equal(("WG2001", "test.xml", 1), (diagnostic.Code, diagnostic.File, diagnostic.Line));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_said()
    {
        using var work = new TemporaryFolder();
        using var parsing = new ParsingStage();

        Assert.All(
            [work["absent.xml"], work.Path, work["no", "folder.xml"]],
            path => Assert.Equal(("WG9001", path), Place(Documents.DiagnosticOf(() => parsing.Open(path))))
        );
    }

    [Fact]
    public void More_than_two_gigabytes_are_refused()
    {
        using var work = new TemporaryFolder();
        using (var file = File.Create(work["huge.xml"]))
            file.SetLength(3L << 30);
        using var parsing = new ParsingStage();

        Assert.Equal(("WG2007", work["huge.xml"]), Place(Documents.DiagnosticOf(() => parsing.Open(work["huge.xml"]))));
    }

    [Fact]
    public void A_refused_document_leaves_the_stage_usable()
    {
        using var parsing = new ParsingStage();
        foreach (var xml in new[] { Start, "<html/>", "", Start + "<Class id=\"_5\" name=\"x\" context=\"_7\"/>" })
        {
            Documents.DiagnosticOf(() => parsing.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), "bad"));
            using var document = parsing.Read(
                new MemoryStream(Encoding.UTF8.GetBytes(new CastXmlText().ToString())),
                "good"
            );
            Assert.Equal(4, document.Declarations.Count());
        }
    }

    private static (string, string) Place(Diagnostic diagnostic) => (diagnostic.Code, diagnostic.File);
}
