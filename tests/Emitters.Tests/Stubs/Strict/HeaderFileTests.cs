using System.Text;
using Wrapgen.Emitters.Stubs.Strict;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public class HeaderFileTests
{
    private static readonly HeaderFile Header = new(
        Encoding.UTF8.GetBytes(
            string.Join(
                '\n',
                [
                    "class Image", // 1
                    "{", // 2
                    "  /** Sets it. */", // 3
                    "  void", // 4
                    "  SetSize(int size);", // 5
                    "", // 6
                    "  /** The radius. */", // 7
                    "  itkSetMacro(Radius, int);", // 8
                    "  int GetSize();", // 9
                    "};", // 10
                ]
            )
        )
    );

    [Fact]
    public void A_comment_is_read_where_castxml_says() =>
        Assert.Equal("/** Sets it. */", Header.CommentAt(new TextRange(3, 3, 3, 18)));

    [Theory]
    [InlineData(3, 4, 3, 18)]
    [InlineData(3, 2, 3, 18)]
    [InlineData(3, 3, 3, 17)]
    [InlineData(4, 3, 4, 7)]
    [InlineData(3, 3, 99, 1)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(3, 99, 3, 100)]
    public void A_place_where_no_comment_is_gives_none(int beginLine, int beginColumn, int endLine, int endColumn) =>
        Assert.Null(Header.CommentAt(new TextRange(beginLine, beginColumn, endLine, endColumn)));

    [Theory]
    [InlineData("SetSize", 5, true)]
    [InlineData("SetSize", 4, false)]
    [InlineData("SetRadius", 8, true)]
    [InlineData("GetOrigin", 4, false)]
    [InlineData("SetSize", 60, false)]
    public void A_declaration_must_still_be_at_its_line(string name, int line, bool expected) =>
        Assert.Equal(expected, Header.Declares(name, line));

    [Theory]
    [InlineData(3, 5, true)]
    [InlineData(3, 9, false)]
    [InlineData(7, 5, false)]
    public void Nothing_may_end_between_a_comment_and_its_declaration(int commentLine, int line, bool expected) =>
        Assert.Equal(expected, Header.BelongTogether(new TextRange(commentLine, 3, commentLine, 18), line));

    [Theory]
    [InlineData(4, "/** Sets it. */")]
    [InlineData(8, "/** The radius. */")]
    [InlineData(9, null)]
    [InlineData(1, null)]
    [InlineData(0, null)]
    [InlineData(99, null)]
    public void Without_a_place_the_comment_right_above_counts(int line, string? expected) =>
        Assert.Equal(expected, Header.CommentAbove(line));

    [Fact]
    public void Lines_may_end_as_on_Windows_and_columns_are_bytes()
    {
        var header = new HeaderFile(
            Encoding.UTF8.GetBytes(
                "int \u00e4; /** Größe\r\n   * in mm. */\r\nint GetSize();\r\n/// One.\r\n/// Zwölf.\r\nint GetCount();"
            )
        );

        Assert.Equal("/** Größe\n   * in mm. */", header.CommentAt(new TextRange(1, 9, 2, 15)));
        Assert.Null(header.CommentAbove(3));
        Assert.Equal("/// One.\n/// Zwölf.", header.CommentAbove(6));
        Assert.True(header.Declares("GetSize", 3));
    }
}
