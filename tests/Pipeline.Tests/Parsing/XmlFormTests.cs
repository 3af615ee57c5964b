using System.IO.Compression;
using System.Text;
using Wrapgen.Pipeline.Parsing;

namespace Wrapgen.Pipeline.Tests.Parsing;

/// <summary>Equivalent XML in a form that castxml does not write is read all the same.</summary>
public class XmlFormTests
{
    private static readonly string Plain = Document();

    public static TheoryData<string, string> OtherForms =>
        new()
        {
            { "single quotes", Plain.Replace("name=\"Fo&#233;\"", "name='Fo&#233;'", StringComparison.Ordinal) },
            {
                "a comment",
                Plain.Replace("<File", "<!-- <File id=\"f1\" name=\"no\"/> --><File", StringComparison.Ordinal)
            },
            {
                "a comment before the root",
                Plain.Replace("<CastXML", "<!-- castxml --><CastXML", StringComparison.Ordinal)
            },
            { "a comment at the end", Plain + "<!-- end -->" },
            { "a processing instruction", Plain.Replace("<File", "<?tool data?><File", StringComparison.Ordinal) },
            {
                "text and CDATA",
                Plain.Replace("<File", "some text <![CDATA[ <Class id=\"_1\"/> ]]><File", StringComparison.Ordinal)
            },
            {
                "a foreign element",
                Plain.Replace("<File", "<a:b xmlns:a=\"urn:a\" a:c=\"1\"><a:d/></a:b><File", StringComparison.Ordinal)
            },
            {
                "a foreign attribute",
                Plain.Replace("<File", "<File xmlns:a=\"urn:a\" a:id=\"_1\" ", StringComparison.Ordinal)
            },
            {
                "an element that no version of castxml has",
                Plain.Replace(
                    "<File",
                    "<Class1 id=\"_1\" name=\"x\"/><Class_ id=\"_2\"/><Klasse2/><File",
                    StringComparison.Ordinal
                )
            },
            {
                "deep nesting",
                Plain.Replace(
                    "<File",
                    "<Future><A><B><C><D><E><F><G/></F></E></D></C></B></A></Future><File",
                    StringComparison.Ordinal
                )
            },
            { "blanks around the equal sign", Plain.Replace("id=\"_40\"", "id = \"_40\"", StringComparison.Ordinal) },
            { "tabs", Plain.Replace(" name", "\tname", StringComparison.Ordinal) },
            { "a blank in a closing tag", Plain.Replace("</Method>", "</Method >", StringComparison.Ordinal) },
            { "references", Plain.Replace("itkFoo", "itk&#70;o&#x6F;", StringComparison.Ordinal) },
            { "Windows line ends", Plain.Replace("\n", "\r\n", StringComparison.Ordinal) },
            { "no line ends", Plain.Replace("\n", " ", StringComparison.Ordinal) },
            { "no declaration", Plain[Plain.IndexOf('\n', StringComparison.Ordinal)..] },
            {
                "a declaration with an encoding",
                Plain.Replace("\"1.0\"?>", "\"1.0\" encoding=\"UTF-8\"?>", StringComparison.Ordinal)
            },
            {
                "a standalone declaration",
                Plain.Replace("\"1.0\"?>", "\"1.0\" standalone=\"yes\"?>", StringComparison.Ordinal)
            },
            { "a byte order mark", "\uFEFF" + Plain },
            {
                "attributes in another order",
                Plain.Replace("id=\"_40\" name=\"Fo&#233;\"", "name=\"Fo&#233;\" id=\"_40\"", StringComparison.Ordinal)
            },
            { "letters in place of references", Plain.Replace("&#233;", "é", StringComparison.Ordinal) },
        };

    [Theory]
    [MemberData(nameof(OtherForms))]
    public void Another_form_gives_the_same_graph(string what, string xml)
    {
        Assert.False(Plain == xml, $"{what} changes nothing");
        Assert.Equal(Graph(Encoding.UTF8.GetBytes(Plain)), Graph(Encoding.UTF8.GetBytes(xml)));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("us-ascii")]
    public void Another_encoding_gives_the_same_graph(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var letters = name == "us-ascii" ? Plain : Plain.Replace("&#233;", "é", StringComparison.Ordinal);
        var xml = letters.Replace("\"1.0\"?>", $"\"1.0\" encoding=\"{name}\"?>", StringComparison.Ordinal);

        Assert.Equal(
            Graph(Encoding.UTF8.GetBytes(Plain)),
            Graph([.. encoding.GetPreamble(), .. encoding.GetBytes(xml)])
        );
    }

    [Fact]
    public void A_gzip_file_gives_the_same_graph()
    {
        using var work = new TemporaryFolder();
        using (var file = File.Create(work["a.xml"]))
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(Plain));
        using var parsing = new ParsingStage();
        using var document = parsing.Open(work["a.xml"]);

        Assert.Equal(Graph(Encoding.UTF8.GetBytes(Plain)), DocumentText.Of(document));
    }

    [Fact]
    public void A_stream_that_cannot_seek_gives_the_same_graph()
    {
        var large = Plain.Replace(
            "</CastXML>",
            string.Concat(Enumerable.Range(1000, 40_000).Select(id => $"<File id=\"f{id}\" name=\"/src/{id}.h\"/>\n"))
                + "</CastXML>",
            StringComparison.Ordinal
        );
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(large));
        compressed.Position = 0;
        using var stream = new GZipStream(compressed, CompressionMode.Decompress);
        using var parsing = new ParsingStage();
        using var document = parsing.Read(stream, "stream");

        Assert.Equal((40_000 + Documents.Open(Plain).ElementCount, "stream"), (document.ElementCount, document.File));
        Assert.Equal(Graph(Encoding.UTF8.GetBytes(Plain)), DocumentText.Of(document));
    }

    [Fact]
    public void A_document_is_read_from_where_the_stream_stands()
    {
        using var stream = new MemoryStream([1, 2, 3, .. Encoding.UTF8.GetBytes(Plain)]) { Position = 3 };
        using var parsing = new ParsingStage();
        using var document = parsing.Read(stream, "stream");

        Assert.Equal(Graph(Encoding.UTF8.GetBytes(Plain)), DocumentText.Of(document));
    }

    [Fact]
    public void Memory_of_a_closed_document_leaves_nothing_to_the_next_one()
    {
        using var parsing = new ParsingStage();
        foreach (
            var xml in new[]
            {
                Plain,
                new CastXmlText().ToString(),
                Plain.Replace("_40", "_4000", StringComparison.Ordinal),
                new CastXmlText().ToString(),
            }
        )
        {
            using var document = parsing.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), "x");
            using var fresh = Documents.Open(xml);
            Assert.Equal(DocumentText.Of(fresh), DocumentText.Of(document));
        }
    }

    [Fact]
    public void Markup_across_the_borders_of_vectors_gives_the_same_graph()
    {
        var expected = Graph(Encoding.UTF8.GetBytes(Plain));
        for (var blanks = 1; blanks < 140; blanks++)
            Assert.Equal(
                expected,
                Graph(
                    Encoding.UTF8.GetBytes(
                        Plain.Replace("<CastXML ", "<CastXML" + new string(' ', blanks), StringComparison.Ordinal)
                    )
                )
            );
    }

    [Fact]
    public void Files_of_any_size_around_a_memory_page_give_the_same_graph()
    {
        using var work = new TemporaryFolder();
        using var parsing = new ParsingStage();
        var plain = Plain.Replace("&#233;", "e", StringComparison.Ordinal);
        var expected = Graph(Encoding.UTF8.GetBytes(plain));
        foreach (var length in Enumerable.Range(Environment.SystemPageSize - 70, 80))
        {
            File.WriteAllText(work["a.xml"], plain.PadRight(length, '\n'));
            using var document = parsing.Open(work["a.xml"]);
            Assert.Equal(expected, DocumentText.Of(document));
        }
    }

    private static string Graph(byte[] bytes)
    {
        using var document = Documents.Open(bytes);
        return DocumentText.Of(document);
    }

    private static string Document()
    {
        var text = new CastXmlText().Add("<Class id=\"_40\" name=\"Fo&#233;\" context=\"_3\" file=\"f1\" line=\"3\"/>");
        text.Wrap("itkFoo", "_40");
        text.Method("_40", "m", "& const _40", "const=\"1\"", "* char|text|\"a,<b>&'\"", "double", "...");
        text.Enumeration("E", "_40", "A", "B");
        return text.ToString();
    }
}
