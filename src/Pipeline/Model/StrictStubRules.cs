namespace Wrapgen.Pipeline.Model;

/// <summary>
/// Conventions that stubs of the style strict follow: what the typemaps of a library take and give, and what it adds to
/// its classes.
/// </summary>
public sealed record StrictStubRules
{
    /// <summary>Starts of the C++ names of smart pointers: Python gets the object itself.</summary>
    public EquatableArray<string> SmartPointers { get; init; } = [];

    /// <summary>Classes that a call also takes as a sequence of numbers.</summary>
    public EquatableArray<SequenceFamily> Sequences { get; init; } = [];

    /// <summary>
    /// Starts of the C++ names of types that stay unwrapped on purpose: Python can only pass such objects on.
    /// </summary>
    public EquatableArray<string> OpaqueTypes { get; init; } = ["std::"];

    /// <summary>Methods whose pointers are never null.</summary>
    public EquatableArray<string> NeverNull { get; init; } = [];

    /// <summary>
    /// Methods whose pointers callers must expect to be null; <c>Find*</c> means all that start with <c>Find</c>. Empty:
    /// all methods except those in <see cref="NeverNull"/>.
    /// </summary>
    public EquatableArray<string> NullResults { get; init; } = [];

    /// <summary>
    /// Classes that other packages may add to the package: they have the type <c>Any</c> when no module has them, and so
    /// do their functions.
    /// </summary>
    public EquatableArray<string> OptionalNames { get; init; } = [];

    /// <summary>Methods that the interface files of the library remove from every class.</summary>
    public EquatableArray<string> IgnoredMethods { get; init; } = [];

    /// <summary>
    /// Directories of interface files, relative to the directory of <c>--index_list_file</c>. The first one that has a
    /// file counts.
    /// </summary>
    public EquatableArray<string> InterfaceFolders { get; init; } = [];

    /// <summary>
    /// Members that the interface files of the library add to classes. The first rule that matches a class counts; it
    /// wins over the class's own members. Where the interface files are at hand, they decide which of these members a
    /// class has, and the rules only state types.
    /// </summary>
    public EquatableArray<ClassAddition> Additions { get; init; } = [];

    /// <summary>
    /// Lines in the body of each class that has a factory, unless the interface files are at hand. <c>{self}</c> is the SWIG name of the class.
    /// </summary>
    public EquatableArray<string> FactoryMembers { get; init; } = [];

    /// <summary>Built-in C++ types as template arguments in Python.</summary>
    public EquatableArray<TemplateArgumentRule> TemplateArguments { get; init; } = [];

    /// <summary>
    /// SWIG names of classes of data that filters pass on: where the factory takes such an object, it also takes a filter
    /// whose output getter returns one.
    /// </summary>
    public EquatableArray<string> PipelineData { get; init; } = [];

    /// <summary>
    /// Name of the directory in which the build keeps the configuration of the Python package, below the package or in a
    /// directory beside the store; empty: there is none.
    /// </summary>
    public string ConfigurationDirectory { get; init; } = "";

    /// <summary>True when the factory takes a list for a setter of several arguments.</summary>
    public bool SettersTakeLists { get; init; }

    /// <summary>Keywords of the factory that are not setters, as parameters of Python.</summary>
    public EquatableArray<string> FactoryKeywords { get; init; } = [];

    /// <summary>
    /// True when the factory of a template chooses the instantiation whose first argument is the class of the input, and
    /// among those one whose second argument is the same; false when it chooses the first that takes the input.
    /// </summary>
    public bool ChoosesByFirstArgument { get; init; }

    /// <summary>True when a template takes an object in place of its class as an argument.</summary>
    public bool TemplatesTakeObjects { get; init; }

    /// <summary>Lines in the body of the class of all templates.</summary>
    public EquatableArray<string> TemplateMembers { get; init; } = [];

    /// <summary>True when a template has an attribute for each instantiation, named after its arguments.</summary>
    public bool HasTemplateAttributes { get; init; }

    /// <summary>
    /// The Python type of a built-in C++ type that is only known when the program runs, as a template argument;
    /// <c>module:name</c> is a name from a module of the package. Empty: there is none.
    /// </summary>
    public string DynamicTemplateArgument { get; init; } = "";

    /// <summary>Setters whose argument the factory and the functional interface of a filter take first.</summary>
    public EquatableArray<string> InputSetters { get; init; } = [];

    /// <summary>Method that gives a functional interface its result; empty: none.</summary>
    public string OutputGetter { get; init; } = "";

    /// <summary>
    /// Start of the names of enumerations in their classes: an underscore where the run time does not have them.
    /// </summary>
    public string EnumPrefix { get; init; } = "";

    /// <summary>Lines at the start of the stub of the package.</summary>
    public EquatableArray<string> PackageLines { get; init; } = [];

    /// <summary>Stubs of support modules to write, by their paths in the package.</summary>
    public EquatableArray<string> SupportStubs { get; init; } = [];
}
