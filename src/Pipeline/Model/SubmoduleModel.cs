namespace Wrapgen.Pipeline.Model;

/// <summary>One wrapping typedef: a line of the submodule's <c>.idx</c> (spec 1.4).</summary>
/// <param name="CppType">Fully resolved C++ type without leading <c>::</c>.</param>
/// <param name="SwigName">SWIG name.</param>
public readonly record struct AliasLine(string CppType, string SwigName);

/// <summary>Everything the emitters need to know of one submodule, fully resolved. Immutable.</summary>
public sealed record SubmoduleModel
{
    /// <summary>Name of the submodule.</summary>
    public required string Name { get; init; }

    /// <summary>Bytes of the submodule's header template: C++ includes and <c>using</c> lines.</summary>
    public ReadOnlyMemory<byte> HeaderTemplate { get; init; }

    /// <summary>Wrapping typedefs in the order of the XML.</summary>
    public EquatableArray<AliasLine> Aliases { get; init; }

    /// <summary>Wrapping typedefs whose type no <c>.idx</c> knows: declared in the interface file.</summary>
    public EquatableArray<AliasLine> UndeclaredAliases { get; init; }

    /// <summary>Submodules that define a used alias, sorted by ordinal.</summary>
    public EquatableArray<string> UsedSubmodules { get; init; }

    /// <summary>Names of arguments that are non-const references to <c>std::string</c>, sorted by ordinal.</summary>
    public EquatableArray<string> InOutStrings { get; init; }

    /// <summary>Wrapping typedefs to enumerations.</summary>
    public EquatableArray<EnumTypedef> EnumTypedefs { get; init; }

    /// <summary>Classes in the order they are written.</summary>
    public EquatableArray<WrappedClass> Classes { get; init; }

    /// <summary>Functional interfaces in the order they are written.</summary>
    public EquatableArray<FunctionalInterface> Functions { get; init; }

    /// <summary>Class models in order of creation.</summary>
    public EquatableArray<ClassModel> ClassModels { get; init; }

    /// <summary>Its concrete classes with their exact types.</summary>
    public required TypedSubmodule Wrappers { get; init; }

    /// <summary>What was found worth saying.</summary>
    public EquatableArray<WrappingWarning> Warnings { get; init; }
}

/// <summary>A wrapping typedef to an enumeration.</summary>
/// <param name="Name">SWIG name.</param>
/// <param name="Namespace">Scope of the enumeration with its leading <c>::</c>; empty for a global one.</param>
/// <param name="Enumerators">Names in source order.</param>
public sealed record EnumTypedef(string Name, string Namespace, EquatableArray<string> Enumerators);

/// <summary>A snake-case function that runs a filter (spec 1.9).</summary>
/// <param name="SnakeName">Name of the function.</param>
/// <param name="ClassName">Python class of the filter.</param>
/// <param name="InputHint">Hint of the positional arguments; null: none.</param>
/// <param name="ResultHint">Hint of the result; null: none.</param>
/// <param name="Keywords">Keyword arguments in order.</param>
public sealed record FunctionalInterface(
    string SnakeName,
    string ClassName,
    string? InputHint,
    string? ResultHint,
    EquatableArray<KeywordArgument> Keywords
);

/// <summary>A keyword argument of a functional interface.</summary>
/// <param name="Name">Snake-case name.</param>
/// <param name="Hint">Hint; null: none.</param>
public readonly record struct KeywordArgument(string Name, string? Hint);

/// <summary>A numbered warning of the wrapping conventions (spec 1.3), printed as <c>submodule: warning(N): message</c>.</summary>
/// <param name="Number">1–7 and 50–54.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Place">Where the declaration stands, as <c>file(line)</c>; null when unknown.</param>
public sealed record WrappingWarning(int Number, string Message, string? Place = null);
