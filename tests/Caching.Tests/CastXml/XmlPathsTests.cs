using System.Text;
using Wrapgen.Caching.CastXml;

namespace Wrapgen.Caching.Tests.CastXml;

/// <summary>XML is served in another place only if its paths are where castxml itself writes them.</summary>
public sealed class XmlPathsTests
{
    private const string From = "/a/unit.cxx\0/a/inc/x.h\0/usr/include/y.h\0";

    private const string To = "/elsewhere/b/unit.cxx\0/c/x.h\0/usr/include/y.h\0";

    [Theory]
    [InlineData("<File id=\"f1\" name=\"/a/inc/x.h\"/>", "<File id=\"f1\" name=\"/c/x.h\"/>")]
    [InlineData(
        "<File id=\"f0\" name=\"&lt;builtin&gt;\"/><File name=\"/a/unit.cxx\"/>",
        "<File id=\"f0\" name=\"&lt;builtin&gt;\"/><File name=\"/elsewhere/b/unit.cxx\"/>"
    )]
    [InlineData(
        "<Class name=\"W&lt;(lambda at /a/inc/x.h:12:7)&gt;\"/>",
        "<Class name=\"W&lt;(lambda at /c/x.h:12:7)&gt;\"/>"
    )]
    [InlineData(
        "<Class name=\"(unnamed struct at /a/inc/x.h:1:1), (anonymous enum at /a/unit.cxx:2:3)\"/>",
        "<Class name=\"(unnamed struct at /c/x.h:1:1), (anonymous enum at /elsewhere/b/unit.cxx:2:3)\"/>"
    )]
    [InlineData(
        "<V init=\"sizeof((lambda at /a/inc/x.h:1:1)) &lt;= n\"/>",
        "<V init=\"sizeof((lambda at /c/x.h:1:1)) &lt;= n\"/>"
    )]
    [InlineData(
        "<A default=\"(unnamed union at /a/inc/x.h:1:1)()\"/>",
        "<A default=\"(unnamed union at /c/x.h:1:1)()\"/>"
    )]
    [InlineData(
        "<Class name=\"(lambda at /usr/include/y.h:1:1)\"/> at ",
        "<Class name=\"(lambda at /usr/include/y.h:1:1)\"/> at "
    )]
    [InlineData("<C name=\"(lambda at /a/inc/other.h:1:1)\"/>", "<C name=\"(lambda at /c/other.h:1:1)\"/>")]
    public void Castxmls_own_paths_become_those_of_the_requesting_build(string xml, string expected)
    {
        Assert.True(CanRelocate(xml));
        Assert.Equal(expected, Encoding.UTF8.GetString(XmlPaths.Relocate(Bytes(xml), Bytes(From), Bytes(To))));
        Assert.Equal(xml, Encoding.UTF8.GetString(XmlPaths.Relocate(Bytes(xml), Bytes(From), Bytes(From))));
    }

    [Theory]
    [InlineData("<V init=\"&quot;/a/inc/x.h&quot;\"/>", "a literal")]
    [InlineData("<V init=\"f(&quot;(lambda at /a/inc/x.h:1:1)&quot;)\"/>", "a literal that looks like a type")]
    [InlineData("<C attributes=\"annotate((lambda at /a/inc/x.h:1:1))\"/>", "an annotation that looks like a type")]
    [InlineData("<C annotation=\"/a/inc/x.h\"/>", "an annotation")]
    [InlineData("<V init=\"&quot;/usr/include/other&quot;\"/>", "a directory of a file")]
    [InlineData("<V init=\"&quot;/base/dir/x&quot;\"/>", "a base directory")]
    [InlineData("<C name=\"(lambda at /a/inc/x.h)\"/>", "a type without a position")]
    [InlineData("<C name=\"(lambda at /a/inc/sub/other.h:1:1)\"/>", "a file in a directory that nobody listed")]
    [InlineData("<C name=\"`lambda at /a/inc/x.h:1:1'\"/>", "the quotes of another compiler")]
    [InlineData("<File name=\"./x.h\"/>", "a file in another spelling than in the list")]
    [InlineData("<File name=\"/a/inc/../inc/x.h\"/>", "a file by another way")]
    [InlineData("<N mangled=\"?x@?A0x1234ABCD@@\"/>", "a hash of a path")]
    public void Any_other_path_binds_the_XML_to_its_place(string xml, string why) =>
        Assert.False(CanRelocate(xml), why);

    [Theory]
    [InlineData("/a/d\0/a/x:1:2)\0", "<C name=\"(lambda at /a/d:1:1)\"/>", "a file whose name ends like a position")]
    [InlineData("/ä/unit.cxx\0", "<V init=\"&quot;/\\303\\244/unit.cxx&quot;\"/>", "a literal with escape sequences")]
    [InlineData(
        "/tmp/ä/unit.cxx\0",
        "<V init=\"&quot;/tmp/\\303\\244/unit.cxx&quot;\"/>",
        "a literal with escape sequences"
    )]
    [InlineData("/tmp/a\\b/unit.cxx\0", "<V init=\"&quot;/tmp/a\\\\b/unit.cxx&quot;\"/>", "a literal with a backslash")]
    [InlineData("unit.cxx\0", "<V init=\"&quot;unit.cxx&quot;\"/>", "a file without a directory")]
    [InlineData("/unit.cxx\0", "<V init=\"&quot;/unit.cxx&quot;\"/>", "a file in the root directory")]
    public void Names_that_could_be_mistaken_bind_the_XML_too(string paths, string xml, string why) =>
        Assert.False(XmlPaths.CanRelocate(Bytes(xml), Bytes(paths), []), why);

    [Theory]
    [InlineData("")]
    [InlineData("<File ")]
    [InlineData("<File name=\"")]
    [InlineData("<File id=\"x\"><File name=\"/a/unit.cxx\"")]
    [InlineData("(lambda at /a/inc/x.h:1:1)")]
    [InlineData("<C name=\"(lambda at ")]
    [InlineData("<C name=\"(lambda at \"")]
    [InlineData("<C name=\"(lambda at :1:")]
    [InlineData("<C name=\"(lambda at :1:1\"")]
    [InlineData(" at ")]
    public void Broken_XML_is_copied(string xml) =>
        Assert.Equal(
            xml.Replace("/a/unit.cxx", "/elsewhere/b/unit.cxx", StringComparison.Ordinal),
            Encoding.UTF8.GetString(XmlPaths.Relocate(Bytes(xml), Bytes(From), Bytes(To)))
        );

    [Fact]
    public void Lists_of_different_length_are_damage() =>
        Assert.Throws<InvalidDataException>(() => XmlPaths.Relocate(Bytes(""), Bytes(From), Bytes("/b\0")));

    private static bool CanRelocate(string xml) => XmlPaths.CanRelocate(Bytes(xml), Bytes(From), ["/base/dir"]);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public void A_file_that_nobody_listed_in_a_directory_with_several_counterparts_is_an_error()
    {
        var xml = Bytes("<C name=\"(lambda at /a/other.h:1:1)\"/>");
        Assert.Throws<InvalidDataException>(() => XmlPaths.Relocate(xml, Bytes("/a/x\0/a/y\0"), Bytes("/b/x\0/c/y\0")));
    }
}
