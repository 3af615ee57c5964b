using System.Text;
using Wrapgen.Caching.CastXml;
using Wrapgen.Caching.Commands;
using Wrapgen.Caching.Entries;
using Wrapgen.Caching.Headers;
using Wrapgen.Caching.Keys;

namespace Wrapgen.Caching.Tests.CastXml;

/// <summary>Texts that others write: response files, depfiles, line markers, compiler logs, XML.</summary>
public sealed class FileFormsTests
{
    [Theory]
    [InlineData("-I/a  -DX\n-w", "-I/a|-DX|-w")]
    [InlineData("\"-I/a b\" -I'/c d' -I/e\\ f", "-I/a b|-I/c d|-I/e f")]
    [InlineData("-DX=\\\"s\\\"", "-DX=\"s\"")]
    [InlineData("-D\"X=\\\"a b\\\"\"", "-DX=\"a b\"")]
    [InlineData("\"\"", "")]
    [InlineData("  \n ", null)]
    public void Response_files_are_split_as_castxml_does(string text, string? expected) =>
        Assert.Equal(expected?.Split('|') ?? [], ResponseFile.Tokens(text));

    [Fact]
    public void A_response_file_that_includes_itself_ends()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("loop.inc", $"-DX @{folder["loop.inc"]}");
        Assert.InRange(ResponseFile.Expand(["@" + file], []).Count, 1, 100);
    }

    [Theory]
    [InlineData("m.o: a.cxx b.h \\\n  c.h\n", "a.cxx|b.h|c.h")]
    [InlineData("C:\\x\\m.o: a\\ b.h \\\r\n c$$d.h e\\#f.h\r\n", "a b.h|c$d.h|e#f.h")]
    [InlineData("m.o: a.h a.h", "a.h")]
    [InlineData("m.o: C:\\dir\\a.h", "C:\\dir\\a.h")]
    [InlineData("", null)]
    [InlineData("nothing", null)]
    public void Depfiles_are_read(string text, string? expected) =>
        Assert.Equal(expected?.Split('|'), Depfile.Parse(text));

    [Fact]
    public void A_depfile_that_is_written_reads_the_same()
    {
        string[] files = ["a b.h", "c$d.h", "e#f.h", "größe.h"];
        Assert.Equal(files, Depfile.Parse(Depfile.Format("my out.xml", files)));
    }

    [Fact]
    public void Line_markers_name_files() =>
        Assert.Equal(
            ["m.cxx", "/a b/x.h"],
            LineMarkers.Files(
                "# 1 \"m.cxx\"\n# 1 \"<built-in>\" 1\n# 1 \"/a b/x.h\" 1 3\n# 2 \"m.cxx\" 2\nint \"x\";\n"
            )
        );

    [Fact]
    public void Directories_and_programs_are_read_out_of_a_compilers_log()
    {
        const string Log = """
            COLLECT_GCC=c++
             /usr/lib/gcc/cc1plus -E -quiet
            ignoring nonexistent directory "/usr/local/include/none"
            #include "..." search starts here:
            #include <...> search starts here:
             /usr/include/c++/12
             /Library/Frameworks (framework directory)
            End of search list.
            """;
        var watched = new List<string>();
        Assert.Equal(["/usr/include/c++/12", "/Library/Frameworks"], CompilerProbe.ReadDirectories(Log, watched));
        Assert.Equal(["/usr/lib/gcc/cc1plus", "/usr/local/include/none"], watched);
    }

    [Fact]
    public void Only_the_names_of_files_are_relocated()
    {
        var xml =
            "<Comment file=\"f1\"/>\n<File id=\"f1\" name=\"/a/x &amp; y.h\"/>\n<File id=\"f2\" name=\"/usr/z.h\"/>\n"u8.ToArray();
        var moved = XmlPaths.Relocate(xml, "/a/x & y.h\0/usr/z.h\0"u8, "/long/b/x & y.h\0/usr/z.h\0"u8);
        Assert.Equal(
            "<Comment file=\"f1\"/>\n<File id=\"f1\" name=\"/long/b/x &amp; y.h\"/>\n<File id=\"f2\" name=\"/usr/z.h\"/>\n",
            Encoding.UTF8.GetString(moved)
        );
        Assert.Throws<InvalidDataException>(() => XmlPaths.Relocate(xml, "/a\0"u8, "/b\0/c\0"u8));
    }

    [Fact]
    public void Damaged_bytes_end_in_InvalidDataException_whatever_they_are()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            AssertOnlyInvalidData(() => HeaderSetHistory.Decode(bytes));
            AssertOnlyInvalidData(() => CacheEntry.Decode(bytes));
            AssertOnlyInvalidData(() => UnitCommands.Decode(bytes));
        }
    }

    private static void AssertOnlyInvalidData(Action action)
    {
        var failure = Record.Exception(action);
        Assert.True(failure is null or InvalidDataException, failure?.ToString());
    }
}
