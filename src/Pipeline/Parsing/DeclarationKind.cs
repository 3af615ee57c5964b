namespace Wrapgen.Pipeline.Parsing;

/// <summary>What a declaration declares. Each declaration has exactly one kind.</summary>
public enum DeclarationKind
{
    /// <summary>A namespace.</summary>
    Namespace,

    /// <summary>A complete class, struct or union.</summary>
    Class,

    /// <summary>A class that is only declared.</summary>
    ClassDeclaration,

    /// <summary>An enumeration, scoped or not.</summary>
    Enumeration,

    /// <summary>A typedef or alias declaration.</summary>
    Typedef,

    /// <summary>A variable or data member.</summary>
    Variable,

    /// <summary>A free function.</summary>
    FreeFunction,

    /// <summary>A free operator.</summary>
    FreeOperator,

    /// <summary>A member function.</summary>
    MemberFunction,

    /// <summary>A constructor.</summary>
    Constructor,

    /// <summary>A destructor.</summary>
    Destructor,

    /// <summary>A member operator.</summary>
    MemberOperator,

    /// <summary>A conversion operator.</summary>
    CastingOperator,
}
