namespace Wrapgen.Caching.Verdicts;

/// <summary>Why a run was not served from the cache. The numbers are stored: never reuse one.</summary>
internal enum MissReason
{
    /// <summary>The run was served.</summary>
    None = 0,

    /// <summary>No run of this command is recorded.</summary>
    NotRecorded = 1,

    /// <summary>The content of a header differs from every recorded run, or the header no longer exists.</summary>
    HeaderChanged = 2,

    /// <summary>
    /// A new file would be included in place of a recorded one, or changes the answer to a <c>__has_include</c>.
    /// </summary>
    Shadowed = 3,

    /// <summary>The entry no longer exists: evicted, or not copied with the rest.</summary>
    EntryGone = 4,

    /// <summary>A stored object is damaged; it was removed.</summary>
    Damaged = 5,

    /// <summary>Only the preprocessor can tell which files are read, and nothing is stored for them.</summary>
    NeedsPreprocessor = 6,

    /// <summary>The command cannot be cached.</summary>
    NotCacheable = 7,

    /// <summary>The cache is switched off.</summary>
    Bypassed = 8,

    /// <summary>The output could not be written.</summary>
    NotRestored = 9,

    /// <summary>The cache itself failed; the tool ran.</summary>
    CacheFailed = 10,

    /// <summary>Include directories are nested differently than in every recorded run.</summary>
    DirectoriesDiffer = 11,
}
