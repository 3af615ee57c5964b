namespace Wrapgen.Pipeline.Parsing;

/// <summary>Whether a member function is virtual.</summary>
public enum Virtuality
{
    /// <summary>Not virtual.</summary>
    None,

    /// <summary>Virtual.</summary>
    Virtual,

    /// <summary>Pure virtual.</summary>
    PureVirtual,
}
