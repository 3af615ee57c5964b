namespace Wrapgen.Caching.Entries;

/// <summary>The stream that a tool prints to.</summary>
public enum StandardStream
{
    /// <summary>The standard output.</summary>
    Output = 1,

    /// <summary>The standard error output.</summary>
    Error = 2,
}
