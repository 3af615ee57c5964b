using System.Globalization;
using Scriban.Runtime;
using Wrapgen.Reporting.Caches;

namespace Wrapgen.Reporting.Page;

/// <summary>Hits and misses of the cache for castxml and other tools.</summary>
internal static class CacheSection
{
    public static ScriptObject Of(CacheOutcome cache)
    {
        var runs = cache.HitsByHeaders + cache.HitsPreprocessed + cache.Misses;
        return Script.Object(
            ("is_of_one_build", cache.IsOfOneBuild),
            ("runs", Figures.Count(runs)),
            ("parts", runs == 0 ? null : Parts(cache, runs)),
            ("seconds_saved", cache.SecondsSaved.ToString("F1", CultureInfo.InvariantCulture)),
            ("bytes_saved", Script.Number(cache.BytesSaved, Figures.Size(cache.BytesSaved))),
            ("stores", Script.Count(cache.Stores)),
            ("entries", Script.Count(cache.Entries)),
            ("bytes", Script.Number(cache.Bytes, Figures.Size(cache.Bytes))),
            ("errors", Script.Count(cache.Errors)),
            ("folders", Script.List(cache.Folders, folder => folder)),
            ("reasons", cache.Reasons.Count == 0 ? null : Reasons(cache))
        );
    }

    private static ScriptArray Parts(CacheOutcome cache, long runs)
    {
        (string Style, string Name, string Pointer, long Count)[] parts =
        [
            ("cache-l1", "hits by headers", "/cache/hits_by_headers", cache.HitsByHeaders),
            ("cache-l2", "hits after preprocessing", "/cache/hits_preprocessed", cache.HitsPreprocessed),
            ("cache-miss", "misses", "/cache/misses", cache.Misses),
        ];
        return Script.List(
            parts.Zip(Figures.Stack(parts.Select(part => part.Count), runs)),
            part =>
                Script.Object(
                    ("style", part.First.Style),
                    ("name", part.First.Name),
                    ("pointer", part.First.Pointer),
                    ("count", Script.Count(part.First.Count)),
                    ("share", Figures.Percent(part.First.Count, runs)),
                    ("x", part.Second.X),
                    ("width", part.Second.Width)
                )
        );
    }

    private static ScriptObject Reasons(CacheOutcome cache)
    {
        var table = new TableView(
            "Why tools ran",
            "Reason",
            TableColumn.Sorted("Runs"),
            TableColumn.Number("Share"),
            "What it means"
        );
        foreach (var (index, miss) in cache.Reasons.Index())
            table
                .Row($"/cache/reasons/{index}")
                .Word(miss.Reason.Replace('_', ' '))
                .Count("count", miss.Count)
                .Figure(Figures.Share(miss.Count, cache.Misses), Figures.Percent(miss.Count, cache.Misses))
                .Text(MissMeanings.Of(miss.Reason));
        return table.ToScript();
    }
}
