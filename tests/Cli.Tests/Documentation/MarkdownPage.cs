using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Wrapgen.Cli.Tests.Documentation;

/// <summary>A parsed page, with tables and with the anchors that GitHub gives to headings.</summary>
internal sealed class MarkdownPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    private readonly MarkdownDocument _document;

    public MarkdownPage(string text) => _document = Markdown.Parse(text, Pipeline);

    /// <summary>Reads a page by its path in the checkout.</summary>
    public static MarkdownPage Read(string page) => new(File.ReadAllText(Repository.PathOf(page)));

    public IEnumerable<FencedCodeBlock> FencedBlocks => _document.Descendants<FencedCodeBlock>();

    /// <summary>Targets of links and images within the checkout.</summary>
    public IEnumerable<string> RelativeLinks =>
        _document
            .Descendants<LinkInline>()
            .Select(link => link.Url ?? "")
            .Where(url => !url.Contains("://", StringComparison.Ordinal));

    public IEnumerable<string> Anchors =>
        _document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id ?? "");

    /// <summary>Contents of code spans.</summary>
    public IEnumerable<string> CodeSpans => _document.Descendants<CodeInline>().Select(span => span.Content);

    /// <summary>The code span that each row of a table begins with.</summary>
    public IEnumerable<string> CodeAtStartOfRows =>
        _document
            .Descendants<Markdig.Extensions.Tables.TableRow>()
            .Select(row => row.FirstOrDefault()?.Descendants<ParagraphBlock>().FirstOrDefault()?.Inline?.FirstChild)
            .OfType<CodeInline>()
            .Select(span => span.Content);
}
