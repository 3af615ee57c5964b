using Wrapgen.Reporting.Caches;

namespace Wrapgen.Reporting.Page;

/// <summary>Hits and misses of the cache in front of castxml.</summary>
internal static class CacheSection
{
    private const double Percent = 100;

    private static readonly Section Section = new(
        "cache",
        "CastXML cache",
        "No cache was given, and ITK_WRAP_CACHE names none.",
        "wrapgen cache stats --json > before.json     # then build",
        "wrapgen report --cache-dir DIR --cache-since before.json --output report.html"
    );

    public static void Write(HtmlText html, CacheOutcome? cache) => Sections.Write(html, Section, cache, WriteAll);

    private static void WriteAll(HtmlText html, CacheOutcome cache)
    {
        var runs = cache.HitsByHeaders + cache.HitsPreprocessed + cache.Misses;
        html.Add(
            $"""<p class="hint">{(cache.IsOfOneBuild ? "Counted since the statistics that were taken before the build." : "Counted since the cache was made, over all builds; --cache-since FILE tells of one.")}</p>"""
        );
        if (runs == 0)
            html.Add($"""<div class="empty"><p>No run of castxml was counted.</p></div>""").Add($"\n");
        else
            WriteBar(html, cache, runs);
        WriteFacts(html, cache);
        if (cache.Reasons.Count > 0)
            WriteReasons(html, cache);
    }

    private static void WriteBar(HtmlText html, CacheOutcome cache, long runs)
    {
        (string Class, string Name, string Pointer, long Count)[] parts =
        [
            ("cache-l1", "hits by headers", "/cache/hits_by_headers", cache.HitsByHeaders),
            ("cache-l2", "hits after preprocessing", "/cache/hits_preprocessed", cache.HitsPreprocessed),
            ("cache-miss", "misses", "/cache/misses", cache.Misses),
        ];
        html.Add($"""<div class="chart"><svg class="bar" height="24" role="img" aria-label="Hits and misses">""");
        var x = 0.0;
        foreach (var part in parts)
        {
            var width = Percent * part.Count / runs;
            html.Add(
                $"""<rect class="{part.Class}" x="{x:0.###}%" width="{width:0.###}%" height="24"><title>{part.Name}: {Figures.Count(part.Count)} of {Figures.Count(runs)}</title></rect>"""
            );
            x += width;
        }
        html.Add($"""</svg></div><ul class="legend">""");
        foreach (var part in parts)
        {
            html.Add(
                $"""
                <li><svg width="12" height="12" aria-hidden="true"><rect class="{part.Class}" width="12" height="12" rx="2"/></svg><b data-json="{part.Pointer}" data-value="{part.Count}">{Figures.Count(
                    part.Count
                )}</b>&nbsp;{part.Name}, {Figures.Percent(part.Count, runs)}</li>
                """
            );
        }
        html.Add($"</ul>\n");
    }

    private static void WriteFacts(HtmlText html, CacheOutcome cache)
    {
        html.Add(
            $"""
            <dl class="facts"><div><dt>castxml time saved</dt><dd>{cache.CastxmlSecondsSaved:F1} s</dd></div>
            <div><dt>XML restored</dt><dd data-json="/cache/bytes_saved" data-value="{cache.BytesSaved}">{Figures.Size(
                cache.BytesSaved
            )}</dd></div>
            <div><dt>runs stored</dt><dd data-json="/cache/stores" data-value="{cache.Stores}">{Figures.Count(
                cache.Stores
            )}</dd></div>
            <div><dt>entries</dt><dd data-json="/cache/entries" data-value="{cache.Entries}">{Figures.Count(
                cache.Entries
            )}</dd></div>
            <div><dt>size</dt><dd data-json="/cache/bytes" data-value="{cache.Bytes}">{Figures.Size(
                cache.Bytes
            )}</dd></div>
            <div><dt>errors of the cache</dt><dd data-json="/cache/errors" data-value="{cache.Errors}">{Figures.Count(
                cache.Errors
            )}</dd></div>
            <div><dt>{(cache.Folders.Count == 1 ? "folder" : "folders")}</dt><dd><code>{string.Join(
                ", ",
                cache.Folders
            )}</code></dd></div></dl>

            """
        );
    }

    private static void WriteReasons(HtmlText html, CacheOutcome cache) =>
        TableWriter.Write(
            html,
            "Why castxml ran",
            [
                "Reason",
                TableColumn.Number("Runs") with
                {
                    IsSorted = true,
                },
                TableColumn.Number("Share"),
                "What it means",
            ],
            table =>
            {
                foreach (var (index, miss) in cache.Reasons.Index())
                {
                    table
                        .Row($"/cache/reasons/{index}")
                        .Word(miss.Reason.Replace('_', ' '))
                        .Count("count", miss.Count)
                        .Cell(
                            Figures.Share(miss.Count, cache.Misses),
                            cell => cell.Add($"{Figures.Percent(miss.Count, cache.Misses)}")
                        )
                        .Text(MissMeanings.Of(miss.Reason))
                        .EndRow();
                }
            }
        );
}
