using System.Collections.Frozen;
using Wrapgen.Emitters.Swig.Reading;
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
    private readonly FrozenSet<string> _null = rules.NullResults.ToFrozenSet(StringComparer.Ordinal);
    private readonly string[] _nullStarts =
    [
        .. rules.NullResults.Where(name => name.EndsWith('*')).Select(name => name[..^1]),
    ];

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
                return ListOf(type, isRead) ?? (IsOpaque(type) ? Opaque : PythonType.Any);
        }
    }

    /// <summary>SWIG copies a list into a tuple; a reference to one is a sequence. Null for other types.</summary>
    private PythonType? ListOf(TypeModel type, bool isCopied)
    {
        const string Start = "std::list<";
        if (
            !type.Name.StartsWith(Start, StringComparison.Ordinal)
            || !type.Name.EndsWith('>')
            || ArgumentList.Split(type.Name[Start.Length..^1], anglesAreBrackets: true) is not [var first, ..]
            || ItemOf(first) is not { } item
        )
            return null;
        return isCopied
            ? PythonType.Tuple(item)
            : PythonType.Of(new UnionMember(UnionMemberKind.Named, $"Sequence[{item.Text}]", null, item));
    }

    private PythonType? ItemOf(string cppText)
    {
        var text = cppText.TrimEnd(' ', '*', '&');
        foreach (var pointer in rules.SmartPointers)
            if (text.StartsWith(pointer, StringComparison.Ordinal) && text.EndsWith('>'))
                text = text[pointer.Length..^1].Trim();
        return text is "std::string" or "std::basic_string<char>"
            ? PythonType.Str
            : classes.Find(new TemplateArgument(text, null))?.Object;
    }

    private bool IsNullable(TypeModel type, string method) =>
        IsPointer(type) && !_neverNull.Contains(method) && (_null.Count == 0 || ExpectsNull(method));

    private bool ExpectsNull(string method) =>
        _null.Contains(method)
        || Array.Exists(_nullStarts, start => method.StartsWith(start, StringComparison.Ordinal));

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
