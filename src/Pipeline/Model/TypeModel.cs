namespace Wrapgen.Pipeline.Model;

/// <summary>What a C++ type is at its core, beneath pointers, references and const.</summary>
public enum TypeShape
{
    /// <summary>Nothing that Python knows: neither wrapped nor a type of the language.</summary>
    Unknown,

    /// <summary>No value.</summary>
    Void,

    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary>A type of whole numbers, <c>signed char</c> and <c>unsigned char</c> among them.</summary>
    Integer,

    /// <summary>A type of floating point numbers.</summary>
    FloatingPoint,

    /// <summary><c>char</c>: a text of one character, or beneath a pointer a text.</summary>
    Character,

    /// <summary><c>std::string</c>.</summary>
    String,

    /// <summary>A wrapped class.</summary>
    Class,

    /// <summary>An enumeration that is a member of a wrapped class.</summary>
    Enumeration,

    /// <summary><c>std::vector</c>, with its items.</summary>
    Vector,

    /// <summary><c>PyObject *</c>: any Python object.</summary>
    PythonObject,
}

/// <summary>How a type is handed over.</summary>
public enum TypePassing
{
    /// <summary>By value.</summary>
    Value,

    /// <summary>By reference that can be written to.</summary>
    Reference,

    /// <summary>By const reference.</summary>
    ConstReference,

    /// <summary>By pointer that can be written through.</summary>
    Pointer,

    /// <summary>By pointer to const.</summary>
    ConstPointer,

    /// <summary>In a smart pointer that counts references.</summary>
    SmartPointer,

    /// <summary>By a pointer to a pointer, or a reference to one.</summary>
    Indirect,
}

/// <summary>A C++ type as the Python types are made from it: structure, no text to take apart.</summary>
/// <param name="Shape">What it is.</param>
/// <param name="Passing">How it is handed over.</param>
/// <param name="Name">SWIG name of a class, <c>class.enumeration</c> of an enumeration, otherwise the C++ spelling.</param>
/// <param name="Submodule">Submodule that wraps the class or enumeration; empty for other types.</param>
/// <param name="Item">What a vector holds; null for other types.</param>
public sealed record TypeModel(
    TypeShape Shape,
    TypePassing Passing,
    string Name,
    string Submodule = "",
    TypeModel? Item = null
);
