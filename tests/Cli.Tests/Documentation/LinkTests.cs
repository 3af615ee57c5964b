namespace Wrapgen.Cli.Tests.Documentation;

/// <summary>Relative links of the pages lead to existing files and headings.</summary>
public sealed class LinkTests
{
    [Fact]
    public void Relative_links_lead_to_files_and_headings() =>
        Assert.Empty(
            from page in Pages.All
            from link in MarkdownPage.Read(page).RelativeLinks
            where !Leads(page, link)
            select $"{page}: {link}"
        );

    [Fact]
    public void Every_page_of_the_docs_is_in_the_index_of_the_readme() =>
        Assert.Empty(
            Pages
                .All.Where(page => page.StartsWith("docs/", StringComparison.Ordinal))
                .Except(MarkdownPage.Read("README.md").RelativeLinks.Select(link => link.Split('#')[0]))
        );

    [Theory]
    [InlineData("## What is in a key", "what-is-in-a-key")]
    [InlineData("# `wrapgen` & CI, again", "wrapgen--ci-again")]
    public void An_anchor_is_the_heading_in_small_letters_without_punctuation(string heading, string anchor) =>
        Assert.Equal(anchor, Assert.Single(new MarkdownPage(heading).Anchors));

    private static bool Leads(string page, string link)
    {
        var parts = link.Split('#', 2);
        var target =
            parts[0].Length == 0
                ? Repository.PathOf(page)
                : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(page))!, parts[0]));
        if (parts.Length == 1)
            return File.Exists(target) || Directory.Exists(target);
        return File.Exists(target)
            && new MarkdownPage(File.ReadAllText(target)).Anchors.Contains(parts[1], StringComparer.Ordinal);
    }
}
