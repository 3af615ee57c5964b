namespace Wrapgen.Pipeline.Model;

/// <summary>Everything that emitters need to know about one submodule, fully resolved. Immutable.</summary>
public sealed record SubmoduleModel
{
    /// <summary>Name of the submodule.</summary>
    public required string Name { get; init; }

    /// <summary>Bytes of the header template of the submodule: C++ includes and <c>using</c> lines.</summary>
    public ReadOnlyMemory<byte> HeaderTemplate { get; init; }

    /// <summary>Wrapping typedefs in the order of the XML.</summary>
    public EquatableArray<AliasLine> Aliases { get; init; }

    /// <summary>Wrapping typedefs whose type no <c>.idx</c> file lists: the interface file declares them.</summary>
    public EquatableArray<AliasLine> UndeclaredAliases { get; init; }

    /// <summary>Submodules that define a used alias, in ordinal order.</summary>
    public EquatableArray<string> UsedSubmodules { get; init; }

    /// <summary>Names of arguments that are non-const references to <c>std::string</c>, in ordinal order.</summary>
    public EquatableArray<string> InOutStrings { get; init; }

    /// <summary>Wrapping typedefs to enumerations.</summary>
    public EquatableArray<EnumTypedef> EnumTypedefs { get; init; }

    /// <summary>Classes in the order of the interface file.</summary>
    public EquatableArray<WrappedClass> Classes { get; init; }

    /// <summary>Functional interfaces in the order of the interface file.</summary>
    public EquatableArray<FunctionalInterface> Functions { get; init; }

    /// <summary>Class models in the order of the first class of each.</summary>
    public EquatableArray<ClassModel> ClassModels { get; init; }

    /// <summary>The concrete classes with their exact types.</summary>
    public required TypedSubmodule Wrappers { get; init; }

    /// <summary>Numbered warnings.</summary>
    public EquatableArray<WrappingWarning> Warnings { get; init; }
}
