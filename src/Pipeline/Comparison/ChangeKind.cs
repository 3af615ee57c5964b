namespace Wrapgen.Pipeline.Comparison;

/// <summary>How something that Python callers see has changed.</summary>
public enum ChangeKind
{
    /// <summary>It was added.</summary>
    Added,

    /// <summary>It was removed.</summary>
    Removed,

    /// <summary>It exists on both sides but differs.</summary>
    Changed,
}
