namespace Wrapgen.Pipeline.Comparison;

/// <summary>What happened to something that Python callers see.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It is there on both sides, but not the same.</summary>
    Changed,
}

/// <summary>What a change is about.</summary>
public enum ChangeSubject
{
    /// <summary>A class as a whole.</summary>
    Class,

    /// <summary>A base class.</summary>
    Base,

    /// <summary>An enumerator.</summary>
    Enumerator,

    /// <summary>A method with all its overloads.</summary>
    Method,

    /// <summary>One overload of a method that stays.</summary>
    Overload,

    /// <summary>The type of an argument or of a result.</summary>
    Type,

    /// <summary>The default value of an argument.</summary>
    Default,

    /// <summary>The name of an argument.</summary>
    ArgumentName,
}

/// <summary>One difference between two builds, as Python callers see it.</summary>
/// <param name="ClassName">Python class.</param>
/// <param name="Member">Method, base or enumerator; empty for the class itself.</param>
/// <param name="Subject">What the change is about.</param>
/// <param name="Kind">What happened.</param>
/// <param name="IsBreaking">True when code that worked may fail.</param>
/// <param name="Message">The change in words.</param>
/// <param name="Old">What was; null for what is new.</param>
/// <param name="New">What is; null for what is gone.</param>
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
