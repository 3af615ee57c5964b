using Wrapgen.Emitters.Stubs.Strict;

namespace Wrapgen.Emitters.Tests.Stubs.Strict;

public class DoxygenTextTests
{
    [Theory]
    [InlineData("/** Get it. */", "Get it.")]
    [InlineData("/** \\brief Get it. */", "Get it.")]
    [InlineData("/// One line.", "One line.")]
    [InlineData(
        "/** \\class Image\n * \\brief Pixels.\n *\n * More of it.\n * \\ingroup Data\n */",
        "Pixels.\n\nMore of it."
    )]
    [InlineData(
        "/** Text.\n * \\param size how large\n * \\return the \\c Size of it */",
        "Text.\n\n:param size: how large\n:returns: the ``Size`` of it"
    )]
    [InlineData(
        "/** \\tparam T a type\n \\throw std::bad_alloc when full */",
        ":tparam T: a type\n:raises std::bad_alloc: when full"
    )]
    [InlineData("/** \\sa Image\n * \\note Slow. */", "See also: Image\nNote: Slow.")]
    [InlineData("/** See \\ref Image and \\em this. */", "See Image and ``this``.")]
    [InlineData("/** A formula: \\f$ x^2 \\f$. */", "A formula: :math:`x^2`.")]
    [InlineData("/** List:\n * - one\n * - two */", "List:\n\n- one\n- two")]
    [InlineData("/** Use:\n * \\code\n * f(1);\n * \\endcode\n * Done. */", "Use:\n\n::\n\n    f(1);\n\nDone.")]
    [InlineData("/***/", "")]
    public void Comments_become_plain_text(string comment, string expected) =>
        Assert.Equal(expected, DoxygenText.ToPlain(comment));
}
