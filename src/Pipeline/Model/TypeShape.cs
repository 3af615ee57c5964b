namespace Wrapgen.Pipeline.Model;

/// <summary>The core of a C++ type, under pointers, references and const.</summary>
public enum TypeShape
{
    /// <summary>A type that Python does not know: neither wrapped nor built in.</summary>
    Unknown,

    /// <summary>No value.</summary>
    Void,

    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary>An integer type, including <c>signed char</c> and <c>unsigned char</c>.</summary>
    Integer,

    /// <summary>A floating-point type.</summary>
    FloatingPoint,

    /// <summary><c>char</c>: a string of one character, or under a pointer any string.</summary>
    Character,

    /// <summary><c>std::string</c>.</summary>
    String,

    /// <summary>A wrapped class.</summary>
    Class,

    /// <summary>An enumeration that is a member of a wrapped class.</summary>
    Enumeration,

    /// <summary><c>std::vector</c>.</summary>
    Vector,

    /// <summary><c>PyObject *</c>: any Python object.</summary>
    PythonObject,
}
