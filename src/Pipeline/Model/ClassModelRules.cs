namespace Wrapgen.Pipeline.Model;

/// <summary>What class models leave out, and how the names of special classes end.</summary>
public sealed record ClassModelRules
{
    /// <summary>Ends of SWIG names that have no model.</summary>
    public EquatableArray<string> ExcludedSuffixes { get; init; } = [];

    /// <summary>Python classes that have no model.</summary>
    public EquatableArray<string> ExcludedClasses { get; init; } = [];

    /// <summary>Methods that Python users never call.</summary>
    public EquatableArray<string> ExcludedMethods { get; init; } = [];

    /// <summary>
    /// Mark in the SWIG name of a base class that is wrapped for one derived class; empty: there are none.
    /// </summary>
    public string SuperclassSuffix { get; init; } = "";

    /// <summary>End of the SWIG name of a class that only holds enumerations; empty: there are none.</summary>
    public string EnumsSuffix { get; init; } = "";

    /// <summary>True for the SWIG name of a base class that is wrapped for one derived class.</summary>
    internal bool IsSuperclass(string swigName) =>
        SuperclassSuffix.Length > 0 && swigName.EndsWith(SuperclassSuffix, StringComparison.Ordinal);

    /// <summary>True for the SWIG name of a class that only holds enumerations.</summary>
    internal bool IsEnumHolder(string swigName) =>
        EnumsSuffix.Length > 0 && swigName.EndsWith(EnumsSuffix, StringComparison.Ordinal);
}
