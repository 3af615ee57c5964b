using Wrapgen.Reporting.Page;

namespace Wrapgen.Reporting.Tests.Page;

/// <summary>Text that may stand between tags and in attributes.</summary>
public class HtmlEscapingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("itk::Image", "itk::Image")]
    [InlineData("a\tb\nc", "a\tb\nc")]
    [InlineData("<a href=\"x\" title='y'>&", "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;")]
    [InlineData("\u0000x\u001B\u007F", "\uFFFDx\uFFFD\uFFFD")]
    [InlineData("é€😀", "é€😀")]
    public void Text_is_escaped(string text, string escaped) => Assert.Equal(escaped, HtmlEscaping.Escape(text));
}
