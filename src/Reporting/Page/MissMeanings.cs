using Wrapgen.Caching.Verdicts;
using Wrapgen.Reporting.Caches;

namespace Wrapgen.Reporting.Page;

/// <summary>What the reasons of a miss mean, and what you can do about them.</summary>
internal static class MissMeanings
{
    private static readonly Dictionary<string, string> Meanings = new (MissReason Reason, string Meaning)[]
    {
        (
            MissReason.NotRecorded,
            "No run of this command is recorded: a first build, a new source file, or other flags."
        ),
        (MissReason.HeaderChanged, "A header differs from that of every recorded run."),
        (MissReason.Shadowed, "A new file would be included instead of a recorded one."),
        (MissReason.EntryGone, "The stored output was evicted, or not copied along. A larger size limit keeps more."),
        (MissReason.Damaged, "A file of the cache was damaged and is removed. If this recurs, check the disk."),
        (MissReason.NeedsPreprocessor, "Only the preprocessor could decide, and it found no match."),
        (MissReason.NotCacheable, "The command cannot be cached; wrapgen cache explain shows why."),
        (MissReason.Bypassed, "ITK_WRAP_CACHE_BYPASS turned the cache off."),
        (MissReason.NotRestored, "The output could not be written from the cache."),
        (
            MissReason.CacheFailed,
            "The cache failed, so the tool ran without it. Set ITK_WRAP_CACHE_VERBOSE=1 for details."
        ),
        (
            MissReason.DirectoriesDiffer,
            "The include directories are nested differently than in every recorded run: the source and build trees have another layout."
        ),
    }.ToDictionary(item => CacheStatisticsDocument.NameOf(item.Reason), item => item.Meaning, StringComparer.Ordinal);

    /// <summary>The meaning of a reason, given its name in the JSON; empty for an unknown one.</summary>
    public static string Of(string reason) => Meanings.GetValueOrDefault(reason, "");
}
