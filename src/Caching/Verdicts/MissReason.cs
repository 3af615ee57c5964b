namespace Wrapgen.Caching.Verdicts;

/// <summary>Why a run was not served from the cache. Numbers are stored: never reuse one.</summary>
internal enum MissReason
{
    /// <summary>It was served.</summary>
    None = 0,

    /// <summary>No run of this command is recorded.</summary>
    NotRecorded = 1,

    /// <summary>A header has other content than in every recorded run, or is gone.</summary>
    HeaderChanged = 2,

    /// <summary>A new file would be included instead of a recorded one, or answers a <c>__has_include</c>.</summary>
    Shadowed = 3,

    /// <summary>The entry is gone: evicted, or not copied.</summary>
    EntryGone = 4,

    /// <summary>The entry or manifest is damaged; it was removed.</summary>
    Damaged = 5,

    /// <summary>Only the preprocessor can tell, and it found nothing.</summary>
    NeedsPreprocessor = 6,

    /// <summary>The command cannot be cached.</summary>
    NotCacheable = 7,

    /// <summary>The cache is switched off.</summary>
    Bypassed = 8,

    /// <summary>The output could not be written from the cache.</summary>
    NotRestored = 9,

    /// <summary>The cache itself failed; castxml ran.</summary>
    CacheFailed = 10,

    /// <summary>Include directories that contained one another in every recorded run do not here, or the other way round.</summary>
    DirectoriesDiffer = 11,
}
