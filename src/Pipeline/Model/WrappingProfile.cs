namespace Wrapgen.Pipeline.Model;

/// <summary>
/// The conventions of a wrapped library: namespaces, prefixes, name rules, deny lists, hint tables and names of its
/// Python run time. The defaults are neutral: no rule applies until a profile states it.
/// </summary>
public sealed record WrappingProfile
{
    /// <summary>Name of the profile.</summary>
    public string Name { get; init; } = "";

    /// <summary>Namespaces, outermost first, that hold the wrapping typedefs in the XML of a submodule.</summary>
    public EquatableArray<string> WrappingNamespaces { get; init; } = ["_wrapping_", "wrappers"];

    /// <summary>
    /// The wrapped C++ namespace with its <c>::</c>. Types in it that are not wrapped cause warnings; empty: no type
    /// does.
    /// </summary>
    public string NamespacePrefix { get; init; } = "";

    /// <summary>Namespace level that SWIG names leave out, with <c>::</c> on both sides; empty: none.</summary>
    public string ElidedNamespace { get; init; } = "";

    /// <summary>
    /// Default arguments name an enumerator without its enumeration, which is wrong C++ for an <c>enum class</c>.
    /// </summary>
    public bool DropsEnumerationOfDefaults { get; init; }

    /// <summary>Prefix of SWIG names that Python names lack; empty: none.</summary>
    public string SwigPrefix { get; init; } = "";

    /// <summary>What the generated code imports and includes.</summary>
    public RuntimeNames Runtime { get; init; } = new();

    /// <summary>
    /// Types of the wrapped namespace that are left unwrapped on purpose: they cause no warning. Globs with <c>*</c>
    /// and <c>?</c>; a backslash escapes.
    /// </summary>
    public EquatableArray<string> NotWrappedTypes { get; init; } = [];

    /// <summary>C++ spellings to shorten wherever they occur in a type that is not wrapped.</summary>
    public EquatableArray<SpellingRule> Spellings { get; init; } = [];

    /// <summary>Methods that are never wrapped.</summary>
    public EquatableArray<DeniedMethod> DeniedMethods { get; init; } = [];

    /// <summary>Classes whose declaration comes from the profile instead of the XML.</summary>
    public EquatableArray<FixedClass> FixedClasses { get; init; } = [];

    /// <summary>Factory method that Python gets an override for; empty: none.</summary>
    public string FactoryMethod { get; init; } = "";

    /// <summary>SWIG names of classes whose factory method gets no override.</summary>
    public EquatableArray<string> WithoutFactoryOverride { get; init; } = [];

    /// <summary>SWIG names of classes whose factory sets its arguments as inputs and calls no setters.</summary>
    public EquatableArray<string> FactorySetsInputs { get; init; } = [];

    /// <summary>Rules of the functional (snake-case) interface.</summary>
    public FunctionalRules Functional { get; init; } = new();

    /// <summary>Rules of the class models behind the stubs.</summary>
    public ClassModelRules ClassModels { get; init; } = new();

    /// <summary>How a SWIG name reduces to a Python class name.</summary>
    public UntypedNameRules UntypedNames { get; init; } = new();

    /// <summary>Python hints of the types of the library. The first rule that matches a type decides.</summary>
    public EquatableArray<HintRule> Hints { get; init; } = [];

    /// <summary>Conventions that stubs of the style compat follow.</summary>
    public CompatStubRules CompatStubs { get; init; } = new();

    /// <summary>Conventions that stubs of the style strict follow.</summary>
    public StrictStubRules StrictStubs { get; init; } = new();
}
