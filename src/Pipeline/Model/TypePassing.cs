namespace Wrapgen.Pipeline.Model;

/// <summary>How a type is passed.</summary>
public enum TypePassing
{
    /// <summary>By value.</summary>
    Value,

    /// <summary>By non-const reference.</summary>
    Reference,

    /// <summary>By const reference.</summary>
    ConstReference,

    /// <summary>By pointer to non-const.</summary>
    Pointer,

    /// <summary>By pointer to const.</summary>
    ConstPointer,

    /// <summary>In a smart pointer with a reference count.</summary>
    SmartPointer,

    /// <summary>By pointer to pointer, or by reference to a pointer.</summary>
    Indirect,
}
