namespace Wrapgen.Caching.Sharing;

/// <summary>What came of a request to a remote cache.</summary>
internal enum RemoteOutcome
{
    /// <summary>It has the object, or has stored it.</summary>
    Done,

    /// <summary>It does not have the object.</summary>
    Absent,

    /// <summary>It failed, and is left alone from now on.</summary>
    Failed,

    /// <summary>It was not asked, because it failed a short time ago.</summary>
    LeftAlone,
}
