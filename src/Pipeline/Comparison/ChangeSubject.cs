namespace Wrapgen.Pipeline.Comparison;

/// <summary>What has changed.</summary>
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

    /// <summary>One overload of a method that exists on both sides.</summary>
    Overload,

    /// <summary>The type of an argument or of a result.</summary>
    Type,

    /// <summary>The default value of an argument.</summary>
    Default,

    /// <summary>The name of an argument.</summary>
    ArgumentName,
}
