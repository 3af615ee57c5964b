namespace Wrapgen.Pipeline.Model;

/// <summary>
/// The Python module that SWIG makes of one submodule (<c>itkImagePython</c>), as far as its types go: what exact stubs need, beside
/// the untyped class models. Value equality decides whether output is stale.
/// </summary>
public sealed record TypedSubmodule
{
    /// <summary>Name of the submodule.</summary>
    public required string Submodule { get; init; }

    /// <summary>Its concrete classes in order of their wrapping typedefs; smart pointers, which Python never sees, are left out.</summary>
    public EquatableArray<WrapperClass> Classes { get; init; }

    /// <summary>Wrapping typedefs to enumerations.</summary>
    public EquatableArray<WrapperEnum> Enums { get; init; }

    /// <summary>Its functional interfaces.</summary>
    public EquatableArray<WrapperFunction> Functions { get; init; }

    /// <summary>Public methods that Python does not get.</summary>
    public EquatableArray<DroppedMethod> Dropped { get; init; }
}

/// <summary>One concrete class, such as <c>itkImageF2</c>.</summary>
public sealed record WrapperClass
{
    /// <summary>SWIG name.</summary>
    public required string SwigName { get; init; }

    /// <summary>C++ name with its namespaces, without template arguments and leading <c>::</c>.</summary>
    public required string CppName { get; init; }

    /// <summary>Template arguments as the wrapping typedef spells them; empty for a class that is no template.</summary>
    public EquatableArray<TemplateArgument> TemplateArguments { get; init; }

    /// <summary>Public base classes that are wrapped, in order.</summary>
    public EquatableArray<ClassReference> Bases { get; init; }

    /// <summary>True when it cannot be instantiated.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>True when Python gets an override of its factory method.</summary>
    public bool HasFactory { get; init; }

    /// <summary>Public methods, operators and constructors in source order.</summary>
    public EquatableArray<WrapperMethod> Methods { get; init; }

    /// <summary>Public enumerations.</summary>
    public EquatableArray<WrapperEnum> Enums { get; init; }

    /// <summary>Where it is declared and documented.</summary>
    public DocumentationPlace? Documentation { get; init; }
}

/// <summary>A wrapped class by name.</summary>
/// <param name="SwigName">SWIG name.</param>
/// <param name="Submodule">Submodule that wraps it.</param>
public readonly record struct ClassReference(string SwigName, string Submodule);

/// <summary>A template argument.</summary>
/// <param name="CppText">C++ spelling.</param>
/// <param name="Class">The wrapped class that it is; null for other arguments, and where only the wrapping header spells it.</param>
public readonly record struct TemplateArgument(string CppText, ClassReference? Class);

/// <summary>What a member of a concrete class is.</summary>
public enum WrapperMethodKind
{
    /// <summary>A method of an object.</summary>
    Method,

    /// <summary>A static method.</summary>
    Static,

    /// <summary>An operator; the name is C++'s.</summary>
    Operator,

    /// <summary>A constructor.</summary>
    Constructor,
}

/// <summary>One signature of a concrete class.</summary>
/// <param name="Name">C++ name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Result">Type of its result.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Documentation">Where it is declared and documented.</param>
public sealed record WrapperMethod(
    string Name,
    WrapperMethodKind Kind,
    TypeModel Result,
    EquatableArray<WrapperParameter> Parameters,
    DocumentationPlace? Documentation
);

/// <summary>A parameter.</summary>
/// <param name="Name">C++ name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Default">C++ text of its default value; null when it has none.</param>
public readonly record struct WrapperParameter(string Name, TypeModel Type, string? Default);

/// <summary>An enumeration.</summary>
/// <param name="Name">Its name, empty for an unnamed one; of a wrapping typedef the SWIG name.</param>
/// <param name="Values">Its enumerators with their values in decimal, in order.</param>
/// <param name="Documentation">Where it is declared and documented.</param>
public sealed record WrapperEnum(string Name, EquatableArray<EnumValue> Values, DocumentationPlace? Documentation);

/// <summary>An enumerator.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value in decimal; empty when the XML says none.</param>
public readonly record struct EnumValue(string Name, string Value);

/// <summary>A functional interface.</summary>
/// <param name="Name">Name of the function.</param>
/// <param name="ClassName">Python class that it runs.</param>
/// <param name="Keywords">Its keyword arguments in order.</param>
public sealed record WrapperFunction(string Name, string ClassName, EquatableArray<string> Keywords);

/// <summary>A public method that Python does not get.</summary>
/// <param name="SwigName">Its class.</param>
/// <param name="Method">Its name.</param>
/// <param name="Reason">Why.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record DroppedMethod(string SwigName, string Method, DropReason Reason, DocumentationPlace? Place);

/// <summary>Why a method is not wrapped.</summary>
public enum DropReason
{
    /// <summary>It takes an rvalue reference, or another type that castxml has no element for.</summary>
    RvalueReference,

    /// <summary>A function pointer is in its signature.</summary>
    FunctionPointer,

    /// <summary>The profile denies it.</summary>
    Denied,
}

/// <summary>Where a declaration stands, and the comment that belongs to it.</summary>
/// <param name="File">Header, as castxml saw it.</param>
/// <param name="Line">One-based line of the declaration.</param>
/// <param name="Comment">Its comment; null when castxml attached none.</param>
public readonly record struct DocumentationPlace(string File, int Line, TextRange? Comment);

/// <summary>A range of a source file: one-based lines and byte columns, the end exclusive.</summary>
/// <param name="BeginLine">First line.</param>
/// <param name="BeginColumn">First column.</param>
/// <param name="EndLine">Last line.</param>
/// <param name="EndColumn">Column behind the last character.</param>
public readonly record struct TextRange(int BeginLine, int BeginColumn, int EndLine, int EndColumn);
