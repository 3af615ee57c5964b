namespace Wrapgen.Pipeline.Model;

/// <summary>A concrete class, such as <c>itkImageF2</c>.</summary>
public sealed record WrapperClass
{
    /// <summary>SWIG name.</summary>
    public required string SwigName { get; init; }

    /// <summary>C++ name with its namespaces, without template arguments and leading <c>::</c>.</summary>
    public required string CppName { get; init; }

    /// <summary>
    /// Template arguments as the wrapping typedef spells them; empty for a class that is not a template.
    /// </summary>
    public EquatableArray<TemplateArgument> TemplateArguments { get; init; }

    /// <summary>Public base classes that are wrapped, in order.</summary>
    public EquatableArray<ClassReference> Bases { get; init; }

    /// <summary>True for an abstract class.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>True when Python gets an override of the factory method.</summary>
    public bool HasFactory { get; init; }

    /// <summary>Public methods, operators and constructors in source order.</summary>
    public EquatableArray<WrapperMethod> Methods { get; init; }

    /// <summary>Public enumerations.</summary>
    public EquatableArray<WrapperEnum> Enums { get; init; }

    /// <summary>Place of the declaration and of its comment.</summary>
    public DocumentationPlace? Documentation { get; init; }
}
