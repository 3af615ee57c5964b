namespace Wrapgen.Caching.Entries;

/// <summary>Where castxml prints.</summary>
public enum StandardStream
{
    /// <summary>The standard output.</summary>
    Output = 1,

    /// <summary>The standard error output.</summary>
    Error = 2,
}
