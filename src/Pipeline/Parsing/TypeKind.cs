namespace Wrapgen.Pipeline.Parsing;

/// <summary>The outermost level of a type.</summary>
public enum TypeKind
{
    /// <summary>A type that cannot be represented; it prints as <c>?unknown?</c>.</summary>
    Unknown,

    /// <summary>A built-in type.</summary>
    Fundamental,

    /// <summary>A class, enumeration or typedef by name.</summary>
    Named,

    /// <summary>const.</summary>
    Const,

    /// <summary>volatile.</summary>
    Volatile,

    /// <summary>restrict.</summary>
    Restrict,

    /// <summary>Pointer.</summary>
    Pointer,

    /// <summary>Lvalue reference.</summary>
    Reference,

    /// <summary>Array with a number of items.</summary>
    Array,

    /// <summary>A type written with a keyword or qualifier.</summary>
    Elaborated,

    /// <summary>Type of a free function.</summary>
    FreeFunction,

    /// <summary>Type of a member function.</summary>
    MemberFunction,

    /// <summary>Type of a data member seen through a member pointer.</summary>
    MemberVariable,

    /// <summary>The ellipsis of a variadic callable.</summary>
    Ellipsis,
}
