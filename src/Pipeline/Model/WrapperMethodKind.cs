namespace Wrapgen.Pipeline.Model;

/// <summary>Kinds of callable members.</summary>
public enum WrapperMethodKind
{
    /// <summary>A non-static method.</summary>
    Method,

    /// <summary>A static method.</summary>
    Static,

    /// <summary>An operator, under its C++ name.</summary>
    Operator,

    /// <summary>A constructor.</summary>
    Constructor,
}
