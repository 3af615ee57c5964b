namespace Wrapgen.Pipeline.Model;

/// <summary>A library's conventions that exact stubs follow: what its typemaps take and give, what it adds to its classes.</summary>
public sealed partial record StrictStubRules
{
    /// <summary>Starts of the names of smart pointers: Python gets the object itself.</summary>
    public EquatableArray<string> SmartPointers { get; init; } =
    ["itk::SmartPointer<", "itk::AutoPointer<", "itk::WeakPointer<"];

    /// <summary>Classes that also take a sequence of numbers where they are an argument.</summary>
    public EquatableArray<SequenceFamily> Sequences { get; init; } = ItkSequences;

    /// <summary>Starts of the names of types that nobody means to wrap: Python can only hand such objects on.</summary>
    public EquatableArray<string> OpaqueTypes { get; init; } =
    ["std::", "itk::QuadEdgeMeshIteratorGeom<", "itk::QuadEdgeMeshConstIteratorGeom<"];

    /// <summary>Methods whose pointers are never null.</summary>
    public EquatableArray<string> NeverNull { get; init; } = ItkNeverNull;

    /// <summary>Methods that the interface files take out of every class.</summary>
    public EquatableArray<string> IgnoredMethods { get; init; } = [];

    /// <summary>Members that interface files add to classes; the first rule that fits a class counts, and it wins over the class's own.</summary>
    public EquatableArray<ClassAddition> Additions { get; init; } = ItkAdditions;

    /// <summary>Lines of the body of each class that has a factory; <c>{self}</c> is its SWIG name.</summary>
    public EquatableArray<string> FactoryMembers { get; init; } =
    ["@staticmethod", "def cast(obj: object, /) -> {self}: ..."];

    /// <summary>Template arguments of the language as Python writes them.</summary>
    public EquatableArray<TemplateArgumentRule> TemplateArguments { get; init; } = ItkTemplateArguments;

    /// <summary>Classes whose objects stand for their output wherever a filter takes an input.</summary>
    public EquatableArray<string> PipelineSources { get; init; } = ["itkProcessObject"];

    /// <summary>Setters whose argument a filter's <c>New</c> and functional interface take first.</summary>
    public EquatableArray<string> InputSetters { get; init; } = ["SetInput", "SetInput1", "SetInputImage"];

    /// <summary>Method that gives a functional interface its result.</summary>
    public string OutputGetter { get; init; } = "GetOutput";

    /// <summary>Start of the names of enumerations in their classes: with an underscore where there are none at run time.</summary>
    public string EnumPrefix { get; init; } = "_";

    /// <summary>Lines that the package's stub starts with.</summary>
    public EquatableArray<string> PackageLines { get; init; } = ItkPackageLines;

    /// <summary>Stubs of support modules that are written along, by their paths in the package.</summary>
    public EquatableArray<string> SupportStubs { get; init; } =
    [
        "support/__init__.pyi",
        "support/extras.pyi",
        "support/helpers.pyi",
        "support/template_class.pyi",
        "support/types.pyi",
    ];
}

/// <summary>A family of classes that take sequences of numbers.</summary>
/// <param name="Start">Start of the C++ name, up to <c>&lt;</c>.</param>
/// <param name="Item">Item type in Python; empty: that of template argument <paramref name="Argument"/>, which must be a number type.</param>
/// <param name="Argument">Zero-based template argument with the item type.</param>
/// <param name="TakesScalar">True when one number stands for that number in every place.</param>
public sealed record SequenceFamily(string Start, string Item = "", int Argument = 0, bool TakesScalar = false);

/// <summary>Members that are added to classes.</summary>
/// <param name="Start">Start of the C++ name, its template arguments included.</param>
/// <param name="Members">Lines of the class's body; <c>{self}</c> is its SWIG name, <c>{item}</c> the item of its sequence family.</param>
public sealed record ClassAddition(string Start, EquatableArray<string> Members);

/// <summary>How a template argument that is no wrapped class is written between the brackets.</summary>
/// <param name="CppText">C++ spelling.</param>
/// <param name="PythonType">Its type in Python; a name of a module of the package as <c>module:name</c>.</param>
public sealed record TemplateArgumentRule(string CppText, string PythonType);
