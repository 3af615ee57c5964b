using Wrapgen.Caching.Verdicts;
using Wrapgen.Reporting.Caches;

namespace Wrapgen.Reporting.Page;

/// <summary>What a reason for a miss means, and what can be done.</summary>
internal static class MissMeanings
{
    private static readonly Dictionary<string, string> Meanings = new (MissReason Reason, string Meaning)[]
    {
        (MissReason.NotRecorded, "No run of this command is recorded: a first build, a new unit, or other flags."),
        (MissReason.HeaderChanged, "A header has other content than in every recorded run."),
        (MissReason.Shadowed, "A new file would be included in place of a recorded one."),
        (MissReason.EntryGone, "The stored XML is gone: evicted, or not copied along. A larger limit keeps more."),
        (MissReason.Damaged, "A file of the cache was damaged, and was removed. If it happens again, check the disk."),
        (MissReason.NeedsPreprocessor, "Only the preprocessor could tell, and it found nothing."),
        (MissReason.NotCacheable, "The command cannot be cached; wrapgen cache explain tells why."),
        (MissReason.Bypassed, "The cache is switched off by ITK_WRAP_CACHE_BYPASS."),
        (MissReason.NotRestored, "The output could not be written from the cache."),
        (MissReason.CacheFailed, "The cache itself failed and castxml ran; ITK_WRAP_CACHE_VERBOSE tells more."),
        (
            MissReason.DirectoriesDiffer,
            "Include directories lie within one another otherwise than in every recorded run: another layout of the trees."
        ),
    }.ToDictionary(item => CacheStatisticsDocument.NameOf(item.Reason), item => item.Meaning, StringComparer.Ordinal);

    /// <summary>The meaning of a reason by its name in the JSON; empty for one that is not known.</summary>
    public static string Of(string reason) => Meanings.GetValueOrDefault(reason, "");
}
