namespace Wrapgen.Pipeline.Comparison;

/// <summary>One difference between two builds, as Python callers see it.</summary>
/// <param name="ClassName">Python class.</param>
/// <param name="Member">Method, base or enumerator; empty for the class itself.</param>
/// <param name="Subject">What has changed.</param>
/// <param name="Kind">How it has changed.</param>
/// <param name="IsBreaking">True when working code may fail.</param>
/// <param name="Message">The change in words.</param>
/// <param name="Old">Old text; null for an addition.</param>
/// <param name="New">New text; null for a removal.</param>
public sealed record ModelChange(
    string ClassName,
    string Member,
    ChangeSubject Subject,
    ChangeKind Kind,
    bool IsBreaking,
    string Message,
    string? Old = null,
    string? New = null
);
