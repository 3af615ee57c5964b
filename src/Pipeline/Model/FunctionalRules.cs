namespace Wrapgen.Pipeline.Model;

/// <summary>Which classes get a functional interface, and with which keyword arguments.</summary>
public sealed record FunctionalRules
{
    /// <summary>Classes that derive from the class of this name get a function; empty: none.</summary>
    public string RootClass { get; init; } = "";

    /// <summary>Other classes that get a function, by their names up to the template arguments.</summary>
    public EquatableArray<string> ExtraClasses { get; init; } = [];

    /// <summary>Start of the names of setters.</summary>
    public string SetterPrefix { get; init; } = "Set";

    /// <summary>Setters, without the prefix, that make no keyword argument.</summary>
    public EquatableArray<string> ExcludedSetters { get; init; } = [];

    /// <summary>Types of the positional arguments by base class. The first rule that matches decides.</summary>
    public EquatableArray<PrefixHint> InputHints { get; init; } = [];

    /// <summary>Types of the result by base class. The first rule that matches decides.</summary>
    public EquatableArray<PrefixHint> ResultHints { get; init; } = [];

    /// <summary>Functions that make their filter in a way of their own.</summary>
    public EquatableArray<FunctionBody> Bodies { get; init; } = [];
}
