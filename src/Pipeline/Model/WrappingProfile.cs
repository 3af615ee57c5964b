namespace Wrapgen.Pipeline.Model;

/// <summary>
/// Everything that is a library's convention rather than SWIG's or Python's: namespaces, prefixes, name rules, deny lists, hint
/// tables, runtime names. Data only; <see cref="Itk"/> is the built-in one, another library replaces what differs.
/// </summary>
public sealed partial record WrappingProfile
{
    /// <summary>Name of the profile.</summary>
    public string Name { get; init; } = "itk";

    /// <summary>Namespaces, outermost first, that hold the wrapping typedefs in a submodule's XML.</summary>
    public EquatableArray<string> WrappingNamespaces { get; init; } = ["_wrapping_", "wrappers"];

    /// <summary>The wrapped C++ namespace with its <c>::</c>; types of it that nobody wraps are warned of.</summary>
    public string NamespacePrefix { get; init; } = "itk::";

    /// <summary>Namespace level that SWIG names leave out (spec 1.5, rule 3), with its <c>::</c> on both sides.</summary>
    public string ElidedNamespace { get; init; } = "::Templates::";

    /// <summary>Prefix of SWIG names that Python names lack.</summary>
    public string SwigPrefix { get; init; } = "itk";

    /// <summary>What the generated code imports and includes.</summary>
    public RuntimeNames Runtime { get; init; } = new();

    /// <summary>Types of the wrapped namespace that are known not to be wrapped: no warning. Globs with <c>*</c> and <c>?</c>, a backslash escapes.</summary>
    public EquatableArray<string> NotWrappedTypes { get; init; } = ItkNotWrappedTypes;

    /// <summary>C++ spellings shortened wherever they occur in a type that is not wrapped.</summary>
    public EquatableArray<SpellingRule> Spellings { get; init; } = ItkSpellings;

    /// <summary>Methods that are never wrapped, by the prefix of the class's SWIG name.</summary>
    public EquatableArray<DeniedMethod> DeniedMethods { get; init; } = ItkDeniedMethods;

    /// <summary>Classes that are written from fixed text instead of the XML.</summary>
    public EquatableArray<FixedClass> FixedClasses { get; init; } = ItkFixedClasses;

    /// <summary>The factory method that Python gets an override for.</summary>
    public string FactoryMethod { get; init; } = "New";

    /// <summary>SWIG names whose factory method is left as it is.</summary>
    public EquatableArray<string> WithoutFactoryOverride { get; init; } = ["itkLightObject"];

    /// <summary>SWIG names whose factory sets the arguments as inputs instead of calling setters.</summary>
    public EquatableArray<string> FactorySetsInputs { get; init; } = ["itkPyCommand"];

    /// <summary>Rules of the functional (snake-case) interface.</summary>
    public FunctionalRules Functional { get; init; } = new();

    /// <summary>Rules of the class models behind the stubs.</summary>
    public ClassModelRules ClassModels { get; init; } = new();

    /// <summary>How a SWIG name reduces to a Python class name.</summary>
    public UntypedNameRules UntypedNames { get; init; } = new();

    /// <summary>Python hints of the library's own types, first match wins (spec 1.10).</summary>
    public EquatableArray<HintRule> Hints { get; init; } = ItkHints;

    /// <summary>Conventions that exact stubs follow.</summary>
    public StrictStubRules StrictStubs { get; init; } = new();

    /// <summary>The conventions of ITK.</summary>
    public static WrappingProfile Itk { get; } = new();
}

/// <summary>Names of the Python package and of the support modules that generated code uses.</summary>
public sealed record RuntimeNames
{
    /// <summary>Python package that the extension modules are put in.</summary>
    public string Package { get; init; } = "itk";

    /// <summary>Oldest Python that the generated modules accept, as <c>major.minor</c>.</summary>
    public string MinimumPython { get; init; } = "3.11";

    /// <summary>Sibling extension that is imported first because it holds the type tables; empty: none.</summary>
    public string BaseExtension { get; init; } = "_ITKCommonPython";

    /// <summary>Interface file with the library's typemaps.</summary>
    public string BaseInterface { get; init; } = "itk.i";

    /// <summary>Module with the <c>New</c> helper of template classes.</summary>
    public string TemplateModule { get; init; } = "itk.support.template_class";

    /// <summary>Module with the decorators of functional interfaces.</summary>
    public string HelpersModule { get; init; } = "itk.support.helpers";

    /// <summary>Decorator of functional interfaces, in <see cref="HelpersModule"/>.</summary>
    public string FunctionDecorator { get; init; } = "accept_array_like_xarray_torch";

    /// <summary>Module with the types of functional interfaces.</summary>
    public string TypesModule { get; init; } = "itk.support.types";

    /// <summary>Name that <see cref="TypesModule"/> is imported as.</summary>
    public string TypesAlias { get; init; } = "itkt";

    /// <summary>Module that has the version of the library for the stubs.</summary>
    public string ConfigModule { get; init; } = "itkConfig";

    /// <summary>Name of the version in <see cref="ConfigModule"/>.</summary>
    public string VersionName { get; init; } = "ITK_GLOBAL_VERSION_STRING";
}

/// <summary>A C++ spelling and what it is written as.</summary>
/// <param name="From">C++ text; white space inside angle brackets is free.</param>
/// <param name="To">What takes its place.</param>
public sealed record SpellingRule(string From, string To);

/// <summary>A method that is never wrapped.</summary>
/// <param name="ClassPrefix">Start of the class's SWIG name.</param>
/// <param name="Method">Name of the method.</param>
public sealed record DeniedMethod(string ClassPrefix, string Method);

/// <summary>A class written from fixed text.</summary>
/// <param name="SwigName">Its SWIG name.</param>
/// <param name="Text">The whole block, line ends included.</param>
public sealed record FixedClass(string SwigName, string Text);

/// <summary>A name that starts with a prefix stands for a type.</summary>
/// <param name="Prefix">Start of a base class's name.</param>
/// <param name="Type">Type in <see cref="RuntimeNames.TypesModule"/>.</param>
public sealed record PrefixHint(string Prefix, string Type);

/// <summary>What becomes a functional interface, and with which keyword arguments (spec 1.9).</summary>
public sealed record FunctionalRules
{
    /// <summary>Classes that derive from the class of this name get a function.</summary>
    public string RootClass { get; init; } = "ProcessObject";

    /// <summary>Other classes that get one, by name up to the template arguments.</summary>
    public EquatableArray<string> ExtraClasses { get; init; } = ["ImageDuplicator"];

    /// <summary>Start of the names of setters.</summary>
    public string SetterPrefix { get; init; } = "Set";

    /// <summary>Setters, without the prefix, that are no keyword arguments.</summary>
    public EquatableArray<string> ExcludedSetters { get; init; } =
    [
        "Input",
        "Input1",
        "Input2",
        "Input3",
        "InputImage",
        "InPlace",
        "CoordinateTolerance",
        "DirectionTolerance",
        "GlobalDefaultCoordinateTolerance",
        "GlobalDefaultDirectionTolerance",
        "NumberOfWorkUnits",
        "Lambda",
    ];

    /// <summary>Types of the positional arguments by base class, first match wins.</summary>
    public EquatableArray<PrefixHint> InputHints { get; init; } =
    [
        new("ImageTo", "ImageLike"),
        new("MeshTo", "Mesh"),
        new("PathTo", "Path"),
        new("SpatialObjectTo", "SpatialObject"),
    ];

    /// <summary>Types of the result by base class, first match wins.</summary>
    public EquatableArray<PrefixHint> ResultHints { get; init; } =
    [
        new("ImageSource", "ImageSourceReturn"),
        new("MeshSource", "MeshSourceReturn"),
        new("PathSource", "PathSourceReturn"),
    ];

    /// <summary>Functions that take a transform first and choose the filter's instantiation by it.</summary>
    public EquatableArray<string> TransformFirst { get; init; } = ["transform_to_displacement_field_filter"];
}

/// <summary>What a class model leaves out (spec 1.11).</summary>
public sealed record ClassModelRules
{
    /// <summary>Endings of SWIG names that have no model.</summary>
    public EquatableArray<string> ExcludedSuffixes { get; init; } =
    ["_Pointer", "_AutoPointer", "_ConstPointer", "Factory"];

    /// <summary>Python classes that have no models.</summary>
    public EquatableArray<string> ExcludedClasses { get; init; } = ["stdcomplex", "stdnumeric_limits"];

    /// <summary>Methods that Python users never call.</summary>
    public EquatableArray<string> ExcludedMethods { get; init; } =
    [
        "IsNull",
        "IsNotNull",
        "GetPointer",
        "Swap",
        "Register",
        "UnRegister",
        "CreateAnother",
        "PrintSelf",
        "Delete",
        "SetReferenceCount",
        "PrintHeader",
        "PrintTrailer",
        "InternalClone",
    ];

    /// <summary>Ending of the SWIG name of a base class that is wrapped for one derived class.</summary>
    public string SuperclassSuffix { get; init; } = "_Superclass";

    /// <summary>Ending of the SWIG name of a class that only holds enumerations.</summary>
    public string EnumsSuffix { get; init; } = "Enums";

    /// <summary>True for the SWIG name of a base class that is wrapped for one derived class.</summary>
    internal bool IsSuperclass(string swigName) =>
        SuperclassSuffix.Length > 0 && swigName.EndsWith(SuperclassSuffix, StringComparison.Ordinal);
}

/// <summary>A start of a name that decides its class.</summary>
/// <param name="Prefix">Start of the SWIG name without the library's prefix.</param>
/// <param name="ClassName">Python class.</param>
/// <param name="IsTyped">True for a template.</param>
/// <param name="Except">A longer start that this rule leaves alone; null: none.</param>
public sealed record NamePrefixRule(string Prefix, string ClassName, bool IsTyped, string? Except = null);

/// <summary>How SWIG names reduce to Python class names (spec 1.12).</summary>
public sealed record UntypedNameRules
{
    /// <summary>Endings that mark a template and are removed first, longest first.</summary>
    public EquatableArray<string> TypedSuffixes { get; init; } = ["vnl_lbfgsb", "vnl_lbfgs"];

    /// <summary>Starts that decide by themselves.</summary>
    public EquatableArray<NamePrefixRule> Prefixes { get; init; } =
    [
        new("Array2D", "Array2D", true),
        new("DiffusionTensor3D", "DiffusionTensor3D", true),
        new("KdTreeBasedKmeansEstimatorKdTree", "KdTreeBasedKmeansEstimator", true),
        new("MapContainerIstring", "MapContainer", true),
        new("Point1D", "Point1D", false),
        new("PointBasedSpatialObject", "PointBasedSpatialObject", true),
        new("MetaDataObject", "MetaDataObject", true, "MetaDataObjectBase"),
        new("SimpleDataObjectDecorator", "SimpleDataObjectDecorator", true),
    ];

    /// <summary>Marks after which the rules start anew, in order of precedence.</summary>
    public EquatableArray<string> SplitMarks { get; init; } = ["IO", "v4"];

    /// <summary>A split mark that does not count in names with this text.</summary>
    public EquatableArray<SpellingRule> SplitExceptions { get; init; } = [new("v4", "Div")];

    /// <summary>Rests behind a split mark that count as empty.</summary>
    public EquatableArray<string> EmptyRests { get; init; } = ["REGv4"];

    /// <summary>Words that an instantiation suffix may hold besides capitals and digits.</summary>
    public EquatableArray<string> SuffixWords { get; init; } =
    ["Lanczos", "Cosine", "Welch", "Hamming", "Neighborhood"];
}

/// <summary>How a family of C++ types is hinted in Python.</summary>
public enum HintKind
{
    /// <summary>The hint itself.</summary>
    Plain,

    /// <summary>The hint is a library type: the functional flavour prefixes it.</summary>
    LibraryType,

    /// <summary>A sequence of the template argument, when that is a basic type; otherwise no hint.</summary>
    SequenceOfArgument,
}

/// <summary>Hint for the C++ types that start with a text.</summary>
/// <param name="Start">Start of the type's text, up to <c>&lt;</c>.</param>
/// <param name="Kind">How the hint is made.</param>
/// <param name="Hint">The hint; for a sequence the start of an argument that makes it <c>Sequence[Sequence[int]]</c>, or empty.</param>
/// <param name="Argument">Zero-based template argument that a sequence is of.</param>
public sealed record HintRule(string Start, HintKind Kind, string Hint = "", int Argument = 0);
