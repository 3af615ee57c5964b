using System.Collections.Concurrent;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>Python types of C++ types, as SWIG and the library's typemaps convert them. Safe for use by several threads.</summary>
internal sealed class TypeMapper(ClassRegistry classes, StrictStubRules rules)
{
    /// <summary>What SWIG gives for a pointer to something that is no class: an object that can only be handed on.</summary>
    public static readonly PythonType Opaque = PythonType.Of(AtomKind.Named, "_SwigPyObject");

    // Equal types of a module are one object: looking up by identity spares hashing their names for each of its thousands of arguments.
    private readonly ConcurrentDictionary<TypeModel, PythonType> _argumentsById = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<TypeModel, PythonType> _resultsById = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<TypeModel, PythonType> _arguments = new();
    private readonly ConcurrentDictionary<TypeModel, PythonType> _results = new();

    /// <summary>What an argument takes.</summary>
    public PythonType Argument(TypeModel type) =>
        _argumentsById.TryGetValue(type, out var known) ? known : _argumentsById[type] = _arguments.GetOrAdd(type, MakeArgument);

    /// <summary>What a method of this name returns.</summary>
    public PythonType Result(TypeModel type, string method)
    {
        if (!_resultsById.TryGetValue(type, out var result)) _resultsById[type] = result = _results.GetOrAdd(type, MakeResult);
        return IsPointer(type) && !result.IsAny && type.Shape is TypeShape.Class or TypeShape.Character && IsNullable(type, method)
            ? result.Or(PythonType.None) : result;
    }

    private bool IsNullable(TypeModel type, string method) => IsPointer(type) && !rules.NeverNull.Contains(method);

    private PythonType MakeArgument(TypeModel type)
    {
        var isRead = type.Passing is TypePassing.Value or TypePassing.ConstReference;
        switch (type.Shape)
        {
            case TypeShape.Boolean: return isRead ? PythonType.Bool : Opaque;
            case TypeShape.Integer: return isRead ? PythonType.Int : Opaque;
            case TypeShape.FloatingPoint: return isRead ? PythonType.Float : Opaque;
            case TypeShape.Character: return isRead ? PythonType.Str : IsPointer(type) ? PythonType.Str.Or(PythonType.None) : Opaque;
            case TypeShape.String: return isRead || type.Passing == TypePassing.Reference ? PythonType.Str : PythonType.Any;
            case TypeShape.Void or TypeShape.PythonObject: return PythonType.Object;
            case TypeShape.Enumeration: return isRead ? Enumeration(type) : PythonType.Any;
            case TypeShape.Vector: return isRead && type.Item is not null ? SequenceOf(Argument(type.Item)) : PythonType.Any;
            case TypeShape.Class: return ClassArgument(type, isRead);
            default: return IsOpaque(type) ? Opaque : PythonType.Any;
        }
    }

    private PythonType ClassArgument(TypeModel type, bool isRead)
    {
        if (type.Passing == TypePassing.Indirect || classes.Find(type.Name) is not { } found) return PythonType.Any;
        var own = PythonType.Of(found);
        if (IsPointer(type)) return own.Or(PythonType.None);
        if (!isRead || found.SequenceItem is not { } item) return own;
        var taken = own.Or(PythonType.Sequence(item));
        return found.TakesScalar ? taken.Or(item) : taken;
    }

    private PythonType MakeResult(TypeModel type)
    {
        var isRead = type.Passing is TypePassing.Value or TypePassing.ConstReference;
        switch (type.Shape)
        {
            case TypeShape.Void: return type.Passing == TypePassing.Value ? PythonType.None : Opaque;
            case TypeShape.Boolean: return isRead ? PythonType.Bool : Opaque;
            case TypeShape.Integer: return isRead ? PythonType.Int : Opaque;
            case TypeShape.FloatingPoint: return isRead ? PythonType.Float : Opaque;
            case TypeShape.Character: return isRead || IsPointer(type) ? PythonType.Str : Opaque;
            case TypeShape.String: return isRead ? PythonType.Str : PythonType.Any;
            case TypeShape.Enumeration: return isRead ? Enumeration(type) : PythonType.Any;
            case TypeShape.Vector: return isRead && type.Item is not null ? TupleOf(Result(type.Item, "")) : PythonType.Any;
            case TypeShape.Class:
                return type.Passing != TypePassing.Indirect && classes.Find(type.Name) is { } found ? PythonType.Of(found) : PythonType.Any;
            case TypeShape.PythonObject: return PythonType.Object;
            default: return IsOpaque(type) ? Opaque : PythonType.Any;
        }
    }

    private PythonType Enumeration(TypeModel type)
    {
        var dot = type.Name.IndexOf('.', StringComparison.Ordinal);
        return dot >= 0 && classes.Find(type.Name[..dot]) is { } holder
            ? PythonType.OfEnumeration(holder, $"{holder.Name}.{rules.EnumPrefix}{type.Name[(dot + 1)..]}") : PythonType.Any;
    }

    private bool IsOpaque(TypeModel type)
    {
        foreach (var start in rules.OpaqueTypes)
            if (type.Name.StartsWith(start, StringComparison.Ordinal)) return true;
        return false;
    }

    private static PythonType SequenceOf(PythonType item) => item.IsAny ? PythonType.Any : PythonType.Sequence(item);

    private static PythonType TupleOf(PythonType item) => item.IsAny ? PythonType.Any : PythonType.Tuple(item);

    private static bool IsPointer(TypeModel type) => type.Passing is TypePassing.Pointer or TypePassing.ConstPointer or TypePassing.SmartPointer;
}
