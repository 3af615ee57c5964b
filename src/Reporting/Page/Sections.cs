namespace Wrapgen.Reporting.Page;

/// <summary>What all sections of a page have in common.</summary>
internal static class Sections
{
    /// <summary>Writes a section: what was found or, where an input was not given, how to give it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="section">Which one.</param>
    /// <param name="content">What was found; null without the input.</param>
    /// <param name="write">Writes that.</param>
    public static void Write<T>(HtmlText html, Section section, T? content, Action<HtmlText, T> write)
        where T : class
    {
        html.Add(
                $"""<section id="{section.Id}" aria-labelledby="{section.Id}-title"><h2 id="{section.Id}-title">{section.Title}</h2>"""
            )
            .Add($"\n");
        if (content is null)
            WriteMissing(html, section);
        else
            write(html, content);
        html.Add($"</section>\n");
    }

    /// <summary>Colours and what they stand for.</summary>
    public static void Legend(HtmlText html, IEnumerable<(string Class, string Name)> items)
    {
        html.Add($"""<ul class="legend">""");
        foreach (var (style, name) in items)
            html.Add(
                $"""<li><svg width="12" height="12" aria-hidden="true"><rect class="{style}" width="12" height="12" rx="2"/></svg>{name}</li>"""
            );
        html.Add($"</ul>\n");
    }

    private static void WriteMissing(HtmlText html, Section section)
    {
        html.Add($"""<div class="empty"><p>{section.Missing}</p>""");
        foreach (var command in section.Commands)
            html.Add($"<pre><code>{command}</code></pre>");
        html.Add($"</div>\n");
    }
}

/// <summary>A section about an input that may not have been given.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Missing">What stands there without the input.</param>
/// <param name="Commands">Command lines that add it.</param>
internal sealed record Section(string Id, string Title, string Missing, params string[] Commands);
