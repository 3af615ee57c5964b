namespace Wrapgen.Pipeline.Model;

/// <summary>Qualifiers of a method.</summary>
[Flags]
public enum MethodQualifiers
{
    /// <summary>No qualifier.</summary>
    None = 0,

    /// <summary>static.</summary>
    Static = 1,

    /// <summary>virtual; pure virtual methods have it too.</summary>
    Virtual = 2,

    /// <summary>Pure virtual.</summary>
    Pure = 4,

    /// <summary>const.</summary>
    Const = 8,
}
