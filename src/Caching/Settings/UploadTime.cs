namespace Wrapgen.Caching.Settings;

/// <summary>When a new entry is sent to the remote caches.</summary>
public enum UploadTime
{
    /// <summary>By the run that made it, after its output is in place.</summary>
    Now,

    /// <summary>By <c>wrapgen cache push</c>: runs only note it.</summary>
    Later,

    /// <summary>Not at all.</summary>
    Never,
}
