namespace Wrapgen.Cli.Reporting.Page;

/// <summary>What all sections of a page have in common.</summary>
internal static class Sections
{
    public static void Begin(HtmlText html, string id, string title) =>
        html.Add($"""<section id="{id}" aria-labelledby="{id}-title"><h2 id="{id}-title">{title}</h2>""").Add($"\n");

    public static void End(HtmlText html) => html.Add($"</section>\n");

    /// <summary>What stands where an input was not given.</summary>
    /// <param name="html">The page.</param>
    /// <param name="what">What is missing.</param>
    /// <param name="how">Command lines that add it.</param>
    public static void Empty(HtmlText html, string what, params ReadOnlySpan<string> how)
    {
        html.Add($"""<div class="empty"><p>{what}</p>""");
        foreach (var command in how) html.Add($"<pre><code>{command}</code></pre>");
        html.Add($"</div>\n");
    }

    /// <summary>Colours and what they stand for.</summary>
    public static void Legend(HtmlText html, IEnumerable<(string Class, string Name)> items)
    {
        html.Add($"""<ul class="legend">""");
        foreach (var (style, name) in items) html.Add($"""<li><svg width="12" height="12" aria-hidden="true"><rect class="{style}" width="12" height="12" rx="2"/></svg>{name}</li>""");
        html.Add($"</ul>\n");
    }
}
