namespace Wrapgen.Pipeline.Model;

/// <summary>A Python-visible class as the stubs need it: what one submodule says of it (spec 1.11). Value equality decides whether output is stale.</summary>
public sealed record ClassModel
{
    /// <summary>Untyped Python name, such as <c>Image</c>.</summary>
    public required string ClassName { get; init; }

    /// <summary>Submodule that wraps it, such as <c>itkImage</c>.</summary>
    public required string SubmoduleName { get; init; }

    /// <summary>True for a template: its SWIG names carry instantiation suffixes.</summary>
    public bool IsTyped { get; init; }

    /// <summary>True when one of its classes has a public method <c>New</c>.</summary>
    public bool HasNewMethod { get; init; }

    /// <summary>True when one of its classes is abstract.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>True for a class that only holds enumerations.</summary>
    public bool IsEnum { get; init; }

    /// <summary>True when the first class seen was a <c>_Superclass</c>.</summary>
    public bool HasSuperclass { get; init; }

    /// <summary>Base classes as names of their proxies, such as <c>_ImageBaseProxy</c>.</summary>
    public EquatableArray<string> ParentClasses { get; init; }

    /// <summary>For an enumeration holder: <c>enumeration_enumerator</c> names, in source order.</summary>
    public EquatableArray<string> Enums { get; init; }

    /// <summary>Public methods in order of first appearance.</summary>
    public EquatableArray<MethodModel> Methods { get; init; }

    /// <summary>Key in the store: <c>class.submodule</c>.</summary>
    public string Key => ClassName + "." + SubmoduleName;
}

/// <summary>A method name with its distinct overloads in order of appearance.</summary>
/// <param name="Name">Python name.</param>
/// <param name="Overloads">At least one overload.</param>
public sealed record MethodModel(string Name, EquatableArray<OverloadModel> Overloads);

/// <summary>One signature of a method.</summary>
/// <param name="Arguments">Arguments in order, without <c>self</c>.</param>
/// <param name="ReturnHint">Python type hint of the result; null when there is none.</param>
/// <param name="IsStatic">True for a static method.</param>
public sealed record OverloadModel(EquatableArray<ArgumentModel> Arguments, string? ReturnHint, bool IsStatic);

/// <summary>One argument of a signature.</summary>
/// <param name="Name">Python name; keywords carry a leading underscore.</param>
/// <param name="Hint">Python type hint; null when there is none.</param>
/// <param name="Default">Python default value; null when there is none.</param>
public sealed record ArgumentModel(string Name, string? Hint, string? Default);
