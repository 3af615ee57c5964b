namespace Wrapgen.Pipeline.Model;

/// <summary>
/// What one submodule contributes to a Python class, for stubs of the style compat (docs/wrapping-rules.md, "Class
/// models"). Value equality decides whether output is stale.
/// </summary>
public sealed record ClassModel
{
    /// <summary>Untyped Python name, such as <c>Image</c>.</summary>
    public required string ClassName { get; init; }

    /// <summary>Submodule that wraps it, such as <c>itkImage</c>.</summary>
    public required string SubmoduleName { get; init; }

    /// <summary>True for a template: its SWIG names have instantiation suffixes.</summary>
    public bool IsTyped { get; init; }

    /// <summary>True when one of its classes has a public method <c>New</c>.</summary>
    public bool HasNewMethod { get; init; }

    /// <summary>True when one of its classes is abstract.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>True for a class that only holds enumerations.</summary>
    public bool IsEnum { get; init; }

    /// <summary>True when the first class of the model was wrapped as the base class of one derived class.</summary>
    public bool HasSuperclass { get; init; }

    /// <summary>Base classes, by the names of their proxies, such as <c>_ImageBaseProxy</c>.</summary>
    public EquatableArray<string> ParentClasses { get; init; }

    /// <summary>For a class that holds enumerations: <c>enumeration_enumerator</c> names in source order.</summary>
    public EquatableArray<string> Enums { get; init; }

    /// <summary>Public methods in order of first appearance.</summary>
    public EquatableArray<MethodModel> Methods { get; init; }

    /// <summary>Key in the store: <c>class.submodule</c>.</summary>
    public string Key => ClassName + "." + SubmoduleName;
}
