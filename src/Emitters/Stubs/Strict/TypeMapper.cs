using System.Collections.Frozen;
using Wrapgen.Pipeline.Model;

namespace Wrapgen.Emitters.Stubs.Strict;

/// <summary>
/// Python types of C++ types, as SWIG and the library's typemaps convert them. Safe for use by several threads.
/// </summary>
internal sealed class TypeMapper(ClassRegistry classes, StrictStubRules rules)
{
    /// <summary>
    /// What SWIG returns for a pointer to something other than a class: an object that can only be passed on.
    /// </summary>
    public static readonly PythonType Opaque = PythonType.Of(UnionMemberKind.Named, "_SwigPyObject");

    private readonly FrozenSet<string> _neverNull = rules.NeverNull.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The type of an argument.</summary>
    public PythonType Argument(TypeModel type)
    {
        var isRead = type.Passing is TypePassing.Value or TypePassing.ConstReference;
        switch (type.Shape)
        {
            case TypeShape.Boolean:
                return isRead ? PythonType.Bool : Opaque;
            case TypeShape.Integer:
                return isRead ? PythonType.Int : Opaque;
            case TypeShape.FloatingPoint:
                return isRead ? PythonType.Float : Opaque;
            case TypeShape.Character:
                return isRead ? PythonType.Str
                    : IsPointer(type) ? PythonType.StrOrNone
                    : Opaque;
            case TypeShape.String:
                return isRead || type.Passing == TypePassing.Reference ? PythonType.Str : PythonType.Any;
            case TypeShape.Void or TypeShape.PythonObject:
                return PythonType.Object;
            case TypeShape.Enumeration:
                return isRead ? Enumeration(type) : PythonType.Any;
            case TypeShape.Vector:
                return isRead && type.Item is not null ? SequenceOf(Argument(type.Item)) : PythonType.Any;
            case TypeShape.Class:
                return ClassArgument(type, isRead);
            default:
                return IsOpaque(type) ? Opaque : PythonType.Any;
        }
    }

    private PythonType ClassArgument(TypeModel type, bool isRead)
    {
        if (type.Passing == TypePassing.Indirect || classes.Find(type.Name) is not { } found)
            return PythonType.Any;
        return IsPointer(type) ? found.ObjectOrNone
            : isRead ? found.Argument
            : found.Object;
    }

    /// <summary>What a method of this name returns.</summary>
    public PythonType Result(TypeModel type, string method)
    {
        var isRead = type.Passing is TypePassing.Value or TypePassing.ConstReference;
        switch (type.Shape)
        {
            case TypeShape.Void:
                return type.Passing == TypePassing.Value ? PythonType.None : Opaque;
            case TypeShape.Boolean:
                return isRead ? PythonType.Bool : Opaque;
            case TypeShape.Integer:
                return isRead ? PythonType.Int : Opaque;
            case TypeShape.FloatingPoint:
                return isRead ? PythonType.Float : Opaque;
            case TypeShape.Character:
                return IsNullable(type, method) ? PythonType.StrOrNone
                    : isRead || IsPointer(type) ? PythonType.Str
                    : Opaque;
            case TypeShape.String:
                return isRead ? PythonType.Str : PythonType.Any;
            case TypeShape.Enumeration:
                return isRead ? Enumeration(type) : PythonType.Any;
            case TypeShape.Vector:
                return isRead && type.Item is not null ? TupleOf(Result(type.Item, "")) : PythonType.Any;
            case TypeShape.Class:
                return type.Passing == TypePassing.Indirect || classes.Find(type.Name) is not { } found ? PythonType.Any
                    : IsNullable(type, method) ? found.ObjectOrNone
                    : found.Object;
            case TypeShape.PythonObject:
                return PythonType.Object;
            default:
                return IsOpaque(type) ? Opaque : PythonType.Any;
        }
    }

    private bool IsNullable(TypeModel type, string method) =>
        IsPointer(type) && !_neverNull.Contains(method) && (rules.NullResults.Count == 0 || IsNullResult(method));

    private bool IsNullResult(string method)
    {
        foreach (var name in rules.NullResults)
            if (name.EndsWith('*') ? method.StartsWith(name[..^1], StringComparison.Ordinal) : method == name)
                return true;
        return false;
    }

    private PythonType Enumeration(TypeModel type)
    {
        var dot = type.Name.IndexOf('.', StringComparison.Ordinal);
        return dot >= 0 && classes.Find(type.Name[..dot]) is { } holder
            ? PythonType.OfEnumeration(holder, $"{holder.Name}.{rules.EnumPrefix}{type.Name[(dot + 1)..]}")
            : PythonType.Any;
    }

    private bool IsOpaque(TypeModel type)
    {
        foreach (var start in rules.OpaqueTypes)
            if (type.Name.StartsWith(start, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static PythonType SequenceOf(PythonType item) => item.IsAny ? PythonType.Any : PythonType.Sequence(item);

    private static PythonType TupleOf(PythonType item) => item.IsAny ? PythonType.Any : PythonType.Tuple(item);

    private static bool IsPointer(TypeModel type) =>
        type.Passing is TypePassing.Pointer or TypePassing.ConstPointer or TypePassing.SmartPointer;
}
